export { cached, cachedFolder, isWhole } from './cached.js';
export { cacheFolder, findCheckout } from './checkout.js';
export type { EngineContext, RunningEngine } from './engine-context.js';
export { EngineError } from './engine-error.js';
export { findKafka, kafkaJars, startKafka, stopKafka, type KafkaOptions } from './kafka.js';
export { launch, untilReady, type Launch, type Launched } from './launch.js';
export { accepts, findFreePorts, findPortOwner, ownerInWords, refuseTakenPort, type PortOwner } from './listeners.js';
export { withLock } from './lock.js';
export { findRunning, stopProcess, type OwnProcess, type StopManner } from './pid-file.js';
export { enginePortCount, enginePorts, type EnginePorts } from './ports.js';
export { findPostgresPrograms } from './postgres-programs.js';
export {
  deletePostgres,
  findPostgres,
  startPostgres,
  stopPostgres,
  type PostgresOptions,
  type RunningPostgres,
} from './postgres.js';
export { residentMegabytes } from './process-facts.js';
export { localServer, makeDatabase, psql, roleStatements, superuser, type PostgresServer } from './psql.js';
export { run, type RunOptions } from './run.js';
export { secretFrom } from './secret-file.js';
export { temporalPrograms } from './temporal-programs.js';
export type { TemporalDatabase, TemporalOptions, TemporalPorts } from './temporal-settings.js';
export { provideTemporalTestServer, startTemporalTestServer, stopTemporalTestServer } from './temporal-test-server.js';
export { findTemporal, startTemporal, stopTemporal, type RunningTemporal } from './temporal.js';
export {
  makeTemporalDatabases,
  startTestEngines,
  stopTestEngines,
  type TestEngines,
  type TestEngineWishes,
} from './test-engines.js';
