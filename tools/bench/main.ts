import 'reflect-metadata';
import { measureDuties } from './duties/scenario.js';
import { machine } from './machine.js';
import { readOptions } from './options.js';
import { startOwnEngines } from './own-engines.js';
import { Report } from './report.js';

const { folder, isJson, sizes } = readOptions(process.argv.slice(2));
const report = new Report(isJson, (text) => process.stdout.write(text));
const interrupt = Promise.withResolvers<never>();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => interrupt.reject(new Error('Interrupted.')));

const engines = await startOwnEngines(folder, (text) => report.note(text));
try {
  process.env['HOMEWARD_TEST_PG_URL'] = engines.postgresUrl;
  await Promise.race([measureDuties(sizes, { kafka: engines.kafka, report }), interrupt.promise]);
  report.end('duties', machine());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await engines.stop();
}
process.exit();
