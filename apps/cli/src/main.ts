import { EngineError } from '@homeward/engines';
import { Command } from 'commander';
import { addAudit } from './audit.js';
import type { AddCommand } from './command.js';
import { addDoctor, addStatus } from './insight.js';
import { addDown, addMigrate, addUp } from './lifecycle.js';
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
  addAudit,
  addRedrive,
  addEngines,
];

const program = new Command('homeward').description('Homeward on this machine').showHelpAfterError();
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof EngineError && error.fix !== undefined) process.stderr.write(`fix: ${error.fix}\n`);
}
