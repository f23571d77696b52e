import { EngineError } from '@homeward/engines';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { addAudit } from './audit.js';
import type { AddCommand } from './command.js';
import { addDuty } from './duties/add-duty.js';
import { addDoctor, addStatus } from './insight.js';
import { addDown, addMigrate, addUp } from './lifecycle.js';
import { addCalendar } from './policy/add-calendar.js';
import { addPolicy } from './policy/add-policy.js';
import { addRedrive } from './redrive.js';
import { addReplay } from './replay/add-replay.js';
import { addEngines } from './test-engines.js';
import { addToken } from './token.js';

const commands: readonly AddCommand[] = [
  addUp,
  addDown,
  addStatus,
  addDoctor,
  addMigrate,
  addToken,
  addReplay,
  addPolicy,
  addCalendar,
  addDuty,
  addAudit,
  addRedrive,
  addEngines,
];

const failed = 1;
const misused = 2;

/**
 * Runs the command line. Returns the exit code where it could not be carried out: 2 for words it does not know, 1 for everything else;
 * what a command has to say with its exit code it sets itself.
 */
export async function runProgram(words: readonly string[], output: OutputConfiguration = {}): Promise<number | undefined> {
  const writeErr = output.writeErr ?? ((text: string) => process.stderr.write(text));
  const program = new Command('homeward')
    .description('Homeward on this machine')
    .showHelpAfterError()
    .exitOverride()
    .enablePositionalOptions();
  program.configureOutput(output);
  for (const add of commands) add(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return undefined;
  } catch (error) {
    // It has been told already, with the usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : misused;
    writeErr(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof EngineError && error.fix !== undefined) writeErr(`fix: ${error.fix}\n`);
    return failed;
  }
}
