import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, type CachedThing } from './cached.js';
import type { EngineContext, RunningEngine } from './engine-context.js';
import { classPath, fetchJars, javaVersion } from './jars.js';
import { launch, untilReady } from './launch.js';
import { accepts, refuseTakenPort } from './listeners.js';
import { javaProgram, ownEnvironment } from './own-environment.js';
import { findRunning, stopProcess, type OwnProcess } from './pid-file.js';
import { run } from './run.js';

/** One Kafka broker of our own: its folder and its two ports. */
export interface KafkaOptions {
  folder: string;
  port: number;
  controllerPort: number;
  portFix?: string;
}

/** Kafka's jars in the cache. */
export const kafkaJars = (context: EngineContext): CachedThing => {
  const pom = join(context.checkout, 'infra/kafka/pom.xml');
  return { name: 'kafka-4.3.1', pins: [pom], make: (folder) => fetchJars(context, pom, join(folder, 'lib')) };
};

const settingsFile = (folder: string): string => join(folder, 'server.properties');
const freshArchive = (folder: string): string => join(folder, 'classes.jsa');

const ownProcess = (folder: string): OwnProcess => ({
  pidFile: join(folder, 'kafka.pid'),
  identity: { argument: settingsFile(folder) },
});

/** Starts one Kafka broker in its folder, or finds it running there. */
export async function startKafka(context: EngineContext, options: KafkaOptions): Promise<RunningEngine> {
  const pid = (await findRunning(ownProcess(options.folder))) ?? (await startBroker(context, options));
  const url = `127.0.0.1:${options.port}`;
  return { pid, port: options.port, url, stop: () => stopKafka(options.folder).then(() => undefined) };
}

/** Stops the broker of this folder. Says whether one ran. */
export async function stopKafka(folder: string): Promise<boolean> {
  const hadRun = await stopProcess(ownProcess(folder));
  await keepArchive(folder);
  return hadRun;
}

/** The number of this folder's broker while it runs. */
export const findKafka = (folder: string): Promise<number | undefined> => findRunning(ownProcess(folder));

async function startBroker(context: EngineContext, options: KafkaOptions): Promise<number> {
  await refuseTakenPort(options.port, 'Kafka', options.portFix);
  await refuseTakenPort(options.controllerPort, "Kafka's controller", options.portFix);
  const cache = await cached(context, kafkaJars(context));
  const java = javaProgram();
  const archive = join(cache, `classes-${await javaVersion(java)}.jsa`);
  await mkdir(options.folder, { recursive: true });
  await writeSettings(context, options);
  await writeFile(join(options.folder, 'archive'), archive);
  const logging = join(context.checkout, 'infra/kafka/log4j2.xml');
  const common = [
    '-Xshare:auto',
    '-Djava.awt.headless=true',
    `-Dlog4j2.configurationFile=${logging}`,
    '-cp',
    await classPath(join(cache, 'lib')),
  ];
  await format(context, options.folder, [java, ...common]);
  const sharing = existsSync(archive)
    ? `-XX:SharedArchiveFile=${archive}`
    : `-XX:ArchiveClassesAtExit=${freshArchive(options.folder)}`;
  const launched = await launch({
    name: 'Kafka',
    program: java,
    args: [...memory, sharing, ...common, 'kafka.Kafka', settingsFile(options.folder)],
    cwd: options.folder,
    env: ownEnvironment(options.folder),
    log: join(options.folder, 'kafka.log'),
    pidFile: ownProcess(options.folder).pidFile,
  });
  await untilReady(launched, () => accepts(options.port), { seconds: 60, signal: context.signal });
  return launched.pid;
}

const memory = [
  '-Xms128m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:MaxMetaspaceSize=128m',
  '-XX:ReservedCodeCacheSize=96m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Xss512k',
];

async function writeSettings(context: EngineContext, options: KafkaOptions): Promise<void> {
  const template = await readFile(join(context.checkout, 'infra/kafka/server.properties'), 'utf8');
  const settings = template
    .replaceAll('@DATA@', join(options.folder, 'data'))
    .replaceAll('@PORT@', String(options.port))
    .replaceAll('@CONTROLLER_PORT@', String(options.controllerPort));
  await writeFile(settingsFile(options.folder), settings);
}

async function format(context: EngineContext, folder: string, [java = 'java', ...common]: string[]): Promise<void> {
  if (existsSync(join(folder, 'data/meta.properties'))) return;
  context.note('formatting the log folder');
  // A cluster id is 16 random bytes in base64url that does not begin with a dash.
  const clusterId = `A${randomBytes(16).toString('base64url').slice(1, 22)}`;
  const args = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', ...common, 'kafka.tools.StorageTool', 'format'];
  await run(java, [...args, '-t', clusterId, '-c', settingsFile(folder)], {
    cwd: folder,
    env: ownEnvironment(folder),
    signal: context.signal,
  });
}

/** The first clean stop leaves an archive of the loaded classes; in the cache it halves every later start. */
async function keepArchive(folder: string): Promise<void> {
  const archive = await readFile(join(folder, 'archive'), 'utf8').catch(() => undefined);
  if (archive === undefined || !existsSync(freshArchive(folder))) return;
  if (!existsSync(archive)) {
    const partial = `${archive}.${process.pid}`;
    await copyFile(freshArchive(folder), partial);
    await rename(partial, archive);
  }
  await rm(freshArchive(folder), { force: true });
}
