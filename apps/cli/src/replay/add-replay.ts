import type { AddCommand } from '../command.js';
import { readInstallation, type Installation } from '../installation.js';
import { mannerFor, Reporter } from '../reporter.js';
import { gatewayApi, refuseUnlessUp } from './api.js';
import type { Chronicle } from './chronicle.js';
import { FileRefused, readFiles, refusalLines } from './files.js';
import { inOrder } from './in-order.js';
import { systemClock } from './patience.js';
import { replay } from './replay.js';
import { isGood, type Report } from './report.js';
import { linesOf, totalsLine, totalsOf } from './report-lines.js';
import { shippedFile } from './shipped-chronicles.js';

interface Options {
  only?: string;
  json?: boolean;
}

/** `replay`: published chronologies, played through the public address as the agencies concerned. */
export const addReplay: AddCommand = (program) =>
  program
    .command('replay')
    .description(
      'play published chronologies through the public API; exit code 1 if an act was refused, an outcome differs or something could not be read back, 2 if a file cannot be played',
    )
    .argument('[file...]', 'files of the format homeward-chronicles/1; without one, the chronicles that come with Homeward')
    .option('--only <id>', 'one chronicle')
    .option('--json', 'one JSON document')
    .action(async (files: string[], options: Options) => {
      const installation = readInstallation(process.env);
      try {
        const wanted = { only: options.only, now: new Date().toISOString() };
        const chronicles = await readFiles(files.length > 0 ? files : [shippedFile(installation.checkout)], wanted);
        await refuseUnlessUp(installation);
        const reports = await playAll(installation, chronicles, options);
        if (!reports.every(isGood)) process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        process.exitCode = 2;
        const { file, faults } = error;
        if (options.json) process.stdout.write(`${JSON.stringify({ refused: { file, faults } })}\n`);
        else process.stderr.write(`${refusalLines(error).join('\n')}\n`);
      }
    });

const atOnce = 4;

/** Several at once, told in the order of the file. */
async function playAll(installation: Installation, chronicles: readonly Chronicle[], { json }: Options): Promise<Report[]> {
  const { stdout, stderr } = process;
  const reporter = new Reporter(stderr, mannerFor({}, stderr.isTTY && process.env['CI'] === undefined));
  const api = gatewayApi(installation);
  const recordedAt = new Date().toISOString();
  const since = systemClock.now();
  const play = async (chronicle: Chronicle): Promise<Report> => {
    reporter.start(chronicle.id);
    const note = (text: string) => reporter.note(chronicle.id, text);
    const say = (text: string) => reporter.say(`${chronicle.id} ${text}`);
    const report = await replay(chronicle, { api, clock: systemClock, recordedAt, note, say });
    reporter.drop(chronicle.id);
    return report;
  };
  try {
    const tell = (report: Report) => (json ? undefined : stdout.write(`${linesOf(report).join('\n')}\n\n`));
    const reports = await inOrder(chronicles, { atOnce, work: play, tell });
    const totals = totalsOf(reports, (systemClock.now() - since) / 1_000);
    stdout.write(json ? `${JSON.stringify({ chronicles: reports, totals }, undefined, 2)}\n` : `${totalsLine(totals)}\n`);
    return reports;
  } finally {
    reporter.close();
  }
}
