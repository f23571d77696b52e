import { migrate, createDataSource } from '@homeward/database';
import type { Logger } from 'pino';
import { readConfig, refuseUnsafeEnvironment, type ServiceConfig } from '../config.js';
import { schemaOf, type ServiceDefinition } from '../definition.js';
import { migrationsOf } from '../migrations.js';
import { createLogger } from './logs.js';
import { redrive } from './redrive.js';
import { openSecrets } from './secrets.js';
import { startService, type RunningService } from './start-service.js';
import { verifyAudit } from './verify-audit.js';

/** A command of a service's own program, beside `migrate`. */
export type ServiceCommand = (service: RunningService) => Promise<void>;

/** The program of a service: `migrate` brings its schema to head, `verify-audit` reads the chains, `redrive` brings in what was set aside, a named command runs on the started service, anything else serves. */
export async function runService(definition: ServiceDefinition, commands: Record<string, ServiceCommand> = {}): Promise<void> {
  const log = createLogger(definition.name);
  try {
    refuseUnsafeEnvironment();
    const config = readConfig();
    const [word] = process.argv.slice(2);
    if (word === 'migrate') return await runMigrations(definition, config, log);
    if (word === 'verify-audit') return print(await verifyAudit(definition, config, await openSecrets(config)));
    const command = word === undefined ? undefined : { redrive: redriveNamed, ...commands }[word];
    // A command runs beside the service, which may hold the port, and leaves to it what is told, heard, ordered and rung.
    const isAlone = command !== undefined;
    const runs = isAlone ? { ...config, port: 0 } : config;
    const service = await startService({ definition, config: runs, log, secrets: await openSecrets(config), isAlone });
    if (command) await command(service).finally(service.stop);
    else stopOnSignals(service, config, log);
  } catch (error) {
    log.fatal(
      { err: { name: error instanceof Error ? error.name : 'unknown', stack: error instanceof Error ? error.stack : undefined } },
      messageOf(error),
    );
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 2_000).unref();
  }
}

async function runMigrations(definition: ServiceDefinition, config: ServiceConfig, log: Logger): Promise<void> {
  if (config.pgMigratorUrl === undefined) throw new Error('PG_MIGRATOR_URL is needed to migrate.');
  const dataSource = await createDataSource({
    url: config.pgMigratorUrl,
    schema: schemaOf(definition.name),
    applicationName: `${definition.name}-migrate`,
    entities: [],
    migrations: migrationsOf(definition),
    poolSize: 3,
  }).initialize();
  try {
    for (const name of await migrate(dataSource)) log.info({ migration: name }, 'migrated');
  } finally {
    await dataSource.destroy();
  }
}

const redriveNamed: ServiceCommand = async (service) => print(await redrive(service, process.argv.slice(3)));

/** What a command answers is one line of JSON, for the command line to read. */
const print = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

/** SIGTERM and SIGINT drain and end the process; a drain that hangs is cut off. */
function stopOnSignals(service: RunningService, config: ServiceConfig, log: Logger): void {
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), config.shutdownLimitSeconds * 1_000).unref();
    void service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the drain failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'the service could not start');
