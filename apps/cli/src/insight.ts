import type { AddCommand } from './command.js';
import { checkLines, judge } from './doctor-checks.js';
import { observe } from './doctor-facts.js';
import { readInstallation } from './installation.js';
import { isUp, statusLines } from './status-lines.js';
import { readStatus } from './status.js';

/** `status`: what runs, and how it fares. */
export const addStatus: AddCommand = (program) =>
  program
    .command('status')
    .description('show services, engines, waiting facts, parked records and memory; exit code 1 unless all is up')
    .option('--json', 'one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await readStatus(readInstallation(process.env));
      const up = isUp(status);
      print(json ? [JSON.stringify({ up, ...status })] : statusLines(status));
      if (!up) process.exitCode = 1;
    });

/** `doctor`: what this machine lacks, each with what mends it. */
export const addDoctor: AddCommand = (program) =>
  program
    .command('doctor')
    .description(
      'name every missing program, wrong version, closed or taken port, stale build and unpublished calendar, with its fix; exit code 1 where one keeps Homeward from running',
    )
    .option('--json', 'one JSON object a line')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = judge(await observe(readInstallation(process.env), new Date()));
      print(json ? checks.map((check) => JSON.stringify(check)) : checkLines(checks));
      if (checks.some(({ blocks }) => blocks)) process.exitCode = 1;
    });

const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};
