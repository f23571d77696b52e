import { Option } from 'commander';
import type { AddCommand } from './command.js';
import { down } from './down.js';
import { engineKinds, recordedKind } from './engine-kind.js';
import { migrateAll } from './migrations.js';
import { runSteps } from './run-steps.js';
import { up } from './up.js';

/** `up`: everything this machine needs to run Homeward, started in order. */
export const addUp: AddCommand = (program) =>
  program
    .command('up')
    .description('bring up PostgreSQL, Kafka, Temporal and every service of this checkout')
    .addOption(new Option('--engines <kind>', 'processes of this machine, or containers').choices(engineKinds))
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean; engines?: string }) =>
      runSteps(options, ({ installation, reporter, steps }) =>
        up(installation, reporter, steps, options.engines ?? recordedKind(installation)),
      ),
    );

/** `down`: exactly what `up` started, stopped. */
export const addDown: AddCommand = (program) =>
  program
    .command('down')
    .description('stop what up started, by process number, and wait for it')
    .option('--purge', "delete this checkout's data too")
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean; purge?: boolean }) =>
      runSteps(options, ({ installation, reporter, steps }) => down(installation, reporter, steps, options)),
    );

/** `migrate`: every schema brought to its head, on a PostgreSQL that runs. */
export const addMigrate: AddCommand = (program) =>
  program
    .command('migrate')
    .description('bring every schema to its head')
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean }) =>
      runSteps(options, ({ installation, steps }) => steps.run('Migrations', (tools) => migrateAll(installation, tools))),
    );
