import { cacheFolder, findCheckout, startTestEngines, stopTestEngines, type EngineContext } from '@homeward/engines';
import { resolve } from 'node:path';
import type { AddCommand } from './command.js';

/** `engines up` and `engines down`: engines of a test run, on free ports in a folder of their own. */
export const addEngines: AddCommand = (program) => {
  const engines = program.command('engines').description('engines of a test run, apart from those of up');
  engines
    .command('up')
    .requiredOption('--folder <folder>', 'where they keep their things')
    .description('start PostgreSQL, Kafka and Temporal on free ports; the last line is their addresses as one JSON object')
    .action(async ({ folder }: { folder: string }) => {
      const started = await startTestEngines(testContext(), {
        folder: resolve(folder),
        kafka: true,
        temporal: true,
        testServer: true,
      });
      process.stdout.write(`${JSON.stringify(started.env)}\n`);
    });
  engines
    .command('down')
    .requiredOption('--folder <folder>', 'the folder given to engines up')
    .description('stop them and delete the folder')
    .action(({ folder }: { folder: string }) => stopTestEngines(resolve(folder)));
};

const testContext = (): EngineContext => ({
  checkout: findCheckout(import.meta.dirname),
  cache: cacheFolder(process.env),
  note: (text) => process.stderr.write(`… ${text}\n`),
});
