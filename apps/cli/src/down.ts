import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineSet } from './engine-kind.js';
import type { Installation } from './installation.js';
import { stopService } from './service-processes.js';
import { serviceNames } from './services.js';
import type { Reporter } from './reporter.js';
import type { Steps } from './steps.js';

const purged = ['run', 'log', 'secrets', 'compile-cache', 'ports.json'];

/** Stops what `up` of this checkout started, services first, and waits until all of it has ended. */
export async function down(
  installation: Installation,
  reporter: Reporter,
  steps: Steps,
  options: { purge?: boolean } = {},
): Promise<void> {
  const engines = engineSet(installation);
  let ended = 0;
  await steps.run('Services', async () => {
    const stopped = await Promise.all(serviceNames.map((name) => stopService(installation, name)));
    const count = stopped.filter(Boolean).length;
    ended += count;
    return count === 0 ? undefined : `${count} stopped`;
  });
  for (const { step, stop } of engines.stops) {
    await steps.run(step, async () => {
      if (!(await stop())) return undefined;
      ended += 1;
      return 'stopped';
    });
  }
  if (options.purge) await steps.run("This checkout's data", () => purge(installation));
  if (ended === 0 && !options.purge) reporter.say('Nothing of this checkout was running.');
}

async function purge(installation: Installation): Promise<string> {
  await engineSet(installation).purge();
  for (const name of purged) await rm(join(installation.local, name), { recursive: true, force: true });
  return 'deleted';
}
