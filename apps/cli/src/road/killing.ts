import { engineSet } from '../engine-kind.js';
import type { EngineName } from '../engine-set.js';
import type { Installation } from '../installation.js';
import { findService } from '../service-processes.js';
import type { ServiceName } from '../services.js';
import { patiently } from './patiently.js';

/** Kills one engine or service of this installation as a power cut would, and waits until it is gone. */
export async function killPart(installation: Installation, name: EngineName | ServiceName): Promise<void> {
  const find = async () =>
    (await engineSet(installation).running()).get(name as EngineName) ?? (await findService(installation, name as ServiceName));
  const pid = await find();
  if (pid === undefined) throw new Error(`${name} does not run.`);
  process.kill(pid, 'SIGKILL');
  await patiently(`${name} to be gone`, async () => ((await find()) === undefined ? true : undefined));
}
