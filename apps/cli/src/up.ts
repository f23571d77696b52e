import { EngineError, withLock } from '@homeward/engines';
import { bundleAll, isCurrent, madeApps } from './bundles.js';
import { engineSet, recordedKind, recordKind } from './engine-kind.js';
import { engineNames } from './engine-set.js';
import { untilHeard } from './heard.js';
import { places, recordPorts, type Installation } from './installation.js';
import { migrateAll, seedProvince } from './migrations.js';
import { refuseTakenPorts } from './port-check.js';
import type { Reporter } from './reporter.js';
import { serviceUrl } from './service-environment.js';
import { findService, isReady } from './service-processes.js';
import { presentServices } from './services.js';
import { startServices } from './services-starting.js';
import type { Steps } from './steps.js';

/** Brings everything up, from whatever is there already. Two calls at once wait for each other. */
export function up(installation: Installation, reporter: Reporter, steps: Steps, kind: string): Promise<void> {
  const file = places(installation).run('up.lock');
  const waiting = (pid: number) => reporter.say(`process ${pid} is bringing this checkout up; waiting`);
  return withLock(file, waiting, () => bringUp(installation, reporter, steps, kind), steps.signal);
}

async function bringUp(installation: Installation, reporter: Reporter, steps: Steps, kind: string): Promise<void> {
  const running = await whatRuns(installation);
  if (await isComplete(installation, running)) {
    reporter.say(await alreadyUp(installation));
    return;
  }
  await steps.run('Ports', async () => {
    refuseMove(installation, running, kind);
    await refuseTakenPorts(installation.ports, running, installation.ports.services['operations-centre']);
    recordPorts(installation);
    recordKind(installation, kind);
    return `${installation.ports.services['operations-centre']} and the following`;
  });
  const engines = engineSet(installation).start(steps);
  const apps = madeApps(installation.checkout);
  const say = (line: string) => reporter.say(line);
  const bundled = steps.run('Programs', (tools) => bundleAll(installation.checkout, apps, tools));
  const migrated = steps.run('Migrations', (tools) => migrateAll(installation, tools), [engines.postgres, bundled]);
  const seeded = steps.run('Fictional province', (tools) => seedProvince(installation, tools), [migrated]);
  const ready = steps.run('Services', (tools) => startServices(installation, { ...tools, say }), [
    seeded,
    engines.kafka,
    engines.temporal,
  ]);
  const heard = steps.run('Rights', (tools) => untilHeard(installation, tools), [ready]);
  await steps.all([...engines.all, bundled, migrated, seeded, ready, heard]);
  await steps.run('All parts', () => stillThere(installation));
  reporter.say(`Homeward is up: ${serviceUrl(installation, 'operations-centre')}`);
}

/** What ended while the rest came up is named, instead of saying that all is well. */
async function stillThere(installation: Installation): Promise<undefined> {
  const running = await whatRuns(installation);
  const gone = [...engineNames, ...presentServices(installation.checkout)].filter((name) => !running.has(name));
  if (gone.length > 0)
    throw new EngineError(`ended meanwhile: ${gone.join(', ')}`, { fix: './homeward up brings up what is missing' });
  return undefined;
}

/** The names of all engines and services of this checkout that run. */
async function whatRuns(installation: Installation): Promise<Set<string>> {
  const engines = await engineSet(installation).running();
  const services = await Promise.all(
    presentServices(installation.checkout).map(async (name) => [name, await findService(installation, name)] as const),
  );
  return new Set([...engines.keys(), ...services.filter(([, pid]) => pid !== undefined).map(([name]) => name)]);
}

async function isComplete(installation: Installation, running: ReadonlySet<string>): Promise<boolean> {
  const services = presentServices(installation.checkout);
  if (![...engineNames, ...services].every((name) => running.has(name))) return false;
  const ready = await Promise.all(services.map((name) => isReady(installation, name)));
  return ready.every(Boolean);
}

async function alreadyUp(installation: Installation): Promise<string> {
  const stale: string[] = [];
  for (const app of madeApps(installation.checkout)) if (!(await isCurrent(installation.checkout, app))) stale.push(app);
  const note = stale.length === 0 ? '' : `; the sources of ${stale.join(', ')} have changed since: ./homeward down, then up`;
  return `Homeward is already up: ${serviceUrl(installation, 'operations-centre')}${note}`;
}

function refuseMove(installation: Installation, running: ReadonlySet<string>, kind: string): void {
  const { ports, recordedPorts } = installation;
  if (running.size === 0 || recordedPorts === undefined) return;
  const isSamePlace = JSON.stringify(ports) === JSON.stringify(recordedPorts);
  if (isSamePlace && kind === recordedKind(installation)) return;
  const what = isSamePlace ? 'with other engines' : 'on other ports';
  throw new EngineError(`this checkout is running ${what}: ${[...running].join(', ')}`, {
    fix: './homeward down, then the same again',
  });
}
