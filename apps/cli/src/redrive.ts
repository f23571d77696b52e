import { EngineError, run } from '@homeward/engines';
import type { Command } from 'commander';
import type { AddCommand } from './command.js';
import { idOf } from './id-words.js';
import { readInstallation } from './installation.js';
import { addOrchestrator } from './redrive-orchestrator.js';
import { operator, reasonIn, refuseAlone, serviceIn, sourceIn, type GivingUp } from './redrive-words.js';
import { serviceEnvironment } from './service-environment.js';
import { findService } from './service-processes.js';
import { bundleOf, type ServiceName } from './services.js';

interface Redriven {
  applied: number;
  left: number;
  stoppedBy: string | null;
  /** Whether a first record was given up before. */
  givenUp: boolean;
}

/** `redrive`: brings in what a service had set aside of another's facts about one matter. `status` shows what is set aside. */
export const addRedrive: AddCommand = (program) => {
  const redrive = program
    .command('redrive')
    .enablePositionalOptions()
    .description('bring in facts that a service had set aside, after the cause was mended')
    .argument('<service>', 'the service that set them aside', serviceIn)
    .argument('<source>', 'the service that published them', sourceIn)
    .argument('<matter>', 'the id of the matter', idOf('a matter'))
    .option('--give-up-first <reason>', 'give up the first record held back, which nothing can mend', reasonIn)
    .option('--consenting <who>', 'the second person who consents to giving it up')
    .action(async (...[service, source, matter, givingUp, command]: [ServiceName, string, string, GivingUp, Command]) => {
      const { giveUpFirst, consenting } = givingUp;
      refuseAlone(command, giveUpFirst, consenting);
      const installation = readInstallation(process.env);
      if ((await findService(installation, service)) === undefined)
        throw new EngineError(`${service} of this checkout does not run`, { fix: './homeward up' });
      const env = await serviceEnvironment(installation, service);
      const words = [bundleOf(installation.checkout, service), 'redrive', source, matter, operator()];
      const consent = giveUpFirst === undefined || consenting === undefined ? [] : [consenting, giveUpFirst];
      const output = await run(process.execPath, [...words, ...consent], { cwd: installation.checkout, env });
      const redriven = answerIn(output);
      if (!foundAny(redriven)) throw new EngineError(`${service} has set aside nothing of ${source} about the matter ${matter}`);
      const { applied, left, stoppedBy } = redriven;
      process.stdout.write(`${applied} applied, ${left} left${stoppedBy === null ? '' : `, stopped by ${stoppedBy}`}\n`);
      if (left > 0) process.exitCode = 1;
    });
  addOrchestrator(redrive);
};

/** Whether anything was set aside at all; a matter that was mistyped is no success. */
export const foundAny = ({ applied, left, givenUp }: Redriven): boolean => applied > 0 || left > 0 || givenUp;

/** The service writes its log around its answer. */
export function answerIn(output: string): Redriven {
  const answer = output.split('\n').findLast((line) => line.startsWith('{"applied":'));
  if (answer === undefined) throw new EngineError('the service gave no answer');
  return JSON.parse(answer) as Redriven;
}
