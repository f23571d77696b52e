import { code, id, serviceNames } from '@homeward/contracts';
import { EngineError, run } from '@homeward/engines';
import { InvalidArgumentError, type Command } from 'commander';
import type { AddCommand } from './command.js';
import { readInstallation } from './installation.js';
import { serviceEnvironment } from './service-environment.js';
import { bundleOf, databaseServices, type ServiceName } from './services.js';

interface Redriven {
  applied: number;
  left: number;
  stoppedBy: string | null;
}

interface GivingUp {
  giveUpFirst?: string;
  consenting?: string;
}

/** `redrive`: brings in what a service had set aside of another's facts about one matter. `status` shows what is set aside. */
export const addRedrive: AddCommand = (program) =>
  program
    .command('redrive')
    .description('bring in facts that a service had set aside, after the cause was mended')
    .argument('<service>', 'the service that set them aside', serviceIn)
    .argument('<source>', 'the service that published them', sourceIn)
    .argument('<matter>', 'the id of the matter', matterIn)
    .option('--give-up-first <reason>', 'give up the first record held back, which nothing can mend', reasonIn)
    .option('--consenting <who>', 'the second person who consents to giving it up')
    .action(async (...[service, source, matter, givingUp, command]: [ServiceName, string, string, GivingUp, Command]) => {
      const { giveUpFirst, consenting } = givingUp;
      if ((giveUpFirst === undefined) !== (consenting === undefined))
        command.error(
          'error: a record is given up for a reason and with the consent of a second person: name both --give-up-first and --consenting, or neither',
        );
      const installation = readInstallation(process.env);
      const env = await serviceEnvironment(installation, service);
      const words = [bundleOf(installation.checkout, service), 'redrive', source, matter, process.env['USER'] ?? 'operator'];
      const consent = giveUpFirst === undefined || consenting === undefined ? [] : [consenting, giveUpFirst];
      const output = await run(process.execPath, [...words, ...consent], { cwd: installation.checkout, env });
      const { applied, left, stoppedBy } = answerIn(output);
      process.stdout.write(`${applied} applied, ${left} left${stoppedBy === null ? '' : `, stopped by ${stoppedBy}`}\n`);
      if (left > 0) process.exitCode = 1;
    });

/** The service writes its log around its answer. */
export function answerIn(output: string): Redriven {
  const answer = output.split('\n').findLast((line) => line.startsWith('{"applied":'));
  if (answer === undefined) throw new EngineError('the service gave no answer');
  return JSON.parse(answer) as Redriven;
}

function sourceIn(text: string): string {
  if (!serviceNames.some((name) => name === text))
    throw new InvalidArgumentError(`Publishing services are ${serviceNames.join(', ')}.`);
  return text;
}

function matterIn(text: string): string {
  if (!id.safeParse(text).success) throw new InvalidArgumentError('The id of a matter is a UUID in lower case.');
  return text;
}

function reasonIn(text: string): string {
  if (!code.safeParse(text).success) throw new InvalidArgumentError('A reason is lower-case words joined by hyphens.');
  return text;
}

function serviceIn(text: string): ServiceName {
  const known = databaseServices(readInstallation(process.env).checkout);
  const found = known.find((name) => name === text);
  if (!found) throw new InvalidArgumentError(`Services are ${known.join(', ')}.`);
  return found;
}
