import { cached, cachedFolder, isWhole, kafkaJars, temporalPrograms, withLock } from '@homeward/engines';
import { bundleAll, isCurrent } from './bundles.js';
import { engineContext, places, recordPorts, type Installation } from './installation.js';
import { migrateAll, seedProvince } from './migrations.js';
import { findEngines, startOwnKafka, startOwnPostgres, startOwnTemporal } from './own-engines.js';
import { refuseTakenPorts } from './port-check.js';
import type { Reporter } from './reporter.js';
import { serviceUrl } from './service-environment.js';
import { findService, isReady, startService } from './service-processes.js';
import { presentServices } from './services.js';
import { Steps, type StepTools } from './steps.js';

/** Brings everything up, from whatever is there already. */
export async function up(installation: Installation, reporter: Reporter, steps: Steps): Promise<void> {
  const waiting = (pid: number) => reporter.note('Waiting', `process ${pid} is at it`);
  const file = places(installation).run('up.lock');
  await withLock(file, waiting, () => bringUp(installation, reporter, steps), steps.signal);
}

async function bringUp(installation: Installation, reporter: Reporter, steps: Steps): Promise<void> {
  const running = await whatRuns(installation);
  if (await isComplete(installation, running)) {
    reporter.say(await alreadyUp(installation));
    return;
  }
  const apps = presentServices(installation.checkout);
  await steps.run('Ports', async () => {
    refuseMove(installation, running);
    await refuseTakenPorts(installation.ports, running, installation.ports.services['operations-centre']);
    recordPorts(installation);
    return `${installation.ports.services['operations-centre']} and the following`;
  });
  const postgres = steps.run('PostgreSQL', (tools) => startOwnPostgres(installation, tools));
  const temporalBuilt = steps.run("Temporal's programs", (tools) => provide(installation, tools, temporalPrograms));
  const kafkaFetched = steps.run("Kafka's jars", (tools) => provide(installation, tools, kafkaJars));
  const bundled = steps.run('Programs', (tools) => bundleAll(installation.checkout, apps, tools));
  const kafka = steps.run('Kafka', (tools) => startOwnKafka(installation, tools), [kafkaFetched]);
  const migrated = steps.run('Migrations', (tools) => migrateAll(installation, tools), [postgres, bundled]);
  const seeded = steps.run('Fictional province', (tools) => seedProvince(installation, tools), [migrated]);
  const temporal = steps.run('Temporal', (tools) => startOwnTemporal(installation, tools), [postgres, temporalBuilt]);
  const services = steps.run('Services', (tools) => startServices(installation, tools), [seeded, kafka, temporal]);
  await steps.all([postgres, temporalBuilt, kafkaFetched, bundled, kafka, migrated, seeded, temporal, services]);
  reporter.say(`Homeward is up: ${serviceUrl(installation, 'operations-centre')}`);
}

/** Fetches or builds what is not in the cache; what is there is not worth a line. */
async function provide(
  installation: Installation,
  { note, signal }: StepTools,
  thing: typeof kafkaJars,
): Promise<string | undefined> {
  const context = engineContext(installation, note, signal);
  const folder = await cachedFolder(context, thing(context));
  if (isWhole(folder)) return undefined;
  await cached(context, thing(context));
  return `in ${folder}`;
}

async function startServices(installation: Installation, tools: StepTools): Promise<string> {
  const names = presentServices(installation.checkout);
  let ready = 0;
  await Promise.all(
    names.map(async (name) => {
      await startService(installation, name, tools);
      tools.note(`${(ready += 1)} of ${names.length} ready`);
    }),
  );
  return names.length === 0 ? 'none in this checkout yet' : `${names.length} ready`;
}

/** The names of all engines and services of this checkout that run. */
export async function whatRuns(installation: Installation): Promise<Set<string>> {
  const engines = Object.entries(await findEngines(installation));
  const services = await Promise.all(
    presentServices(installation.checkout).map(async (name) => [name, await findService(installation, name)] as const),
  );
  return new Set([...engines, ...services].filter(([, pid]) => pid !== undefined).map(([name]) => name));
}

async function isComplete(installation: Installation, running: ReadonlySet<string>): Promise<boolean> {
  const services = presentServices(installation.checkout);
  const wanted = ['postgres', 'kafka', 'temporal', 'temporal-ui', ...services];
  if (!wanted.every((name) => running.has(name))) return false;
  const ready = await Promise.all(services.map((name) => isReady(installation, name)));
  return ready.every(Boolean);
}

async function alreadyUp(installation: Installation): Promise<string> {
  const stale: string[] = [];
  for (const app of presentServices(installation.checkout)) if (!(await isCurrent(installation.checkout, app))) stale.push(app);
  const note = stale.length === 0 ? '' : `; the sources of ${stale.join(', ')} have changed since: ./homeward down, then up`;
  return `Homeward is already up: ${serviceUrl(installation, 'operations-centre')}${note}`;
}

function refuseMove({ ports, recordedPorts }: Installation, running: ReadonlySet<string>): void {
  if (running.size === 0 || recordedPorts === undefined) return;
  if (JSON.stringify(ports) !== JSON.stringify(recordedPorts)) {
    throw new Error(`this checkout runs on other ports (${[...running].join(', ')}): ./homeward down first`);
  }
}
