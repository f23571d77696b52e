import type { Installation } from './installation.js';
import { isLiving, startService, type StartTools } from './service-starting.js';
import { presentServices, type ServiceName } from './services.js';
import type { StepTools } from './steps.js';

/** All at once, ten programs on two cores would make each other late. */
const startsAtOnce = 4;

/** Starts what does not run, a few at once. What runs is waited for beside that: it may be unready only because another one does not run yet. */
export async function startServices(installation: Installation, { note, ...tools }: StepTools & StartTools): Promise<string> {
  const names = presentServices(installation.checkout);
  const living = await Promise.all(names.map((name) => isLiving(installation, name)));
  const waiting = names.filter((_, at) => !living[at]);
  let ready = 0;
  const start = async (name: ServiceName): Promise<void> => {
    await startService(installation, name, tools);
    note(`${(ready += 1)} of ${names.length} ready`);
  };
  const startNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await start(name);
  };
  const starters = Array.from({ length: startsAtOnce }, startNext);
  await Promise.all([...starters, ...names.filter((_, at) => living[at]).map(start)]);
  return names.length === 0 ? 'none in this checkout yet' : `${names.length} ready`;
}
