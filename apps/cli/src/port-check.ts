import { EngineError, findPortOwner, ownerInWords } from '@homeward/engines';
import { namedPorts, portsFrom, portVariable, type NamedPort, type Ports } from './ports.js';

/** Refuses to start while a port that is not in use by this checkout is held by somebody, and names every holder. */
export async function refuseTakenPorts(ports: Ports, running: ReadonlySet<string>, base: number): Promise<void> {
  const taken: string[] = [];
  let firstName = '';
  const wanted = namedPorts(ports).filter(({ name }) => !running.has(partOf(name)));
  for (const { name, port } of wanted) {
    const owner = await findPortOwner(port);
    if (owner === undefined) continue;
    firstName ||= name;
    taken.push(`port ${port} for ${name} is taken by ${ownerInWords(owner)}`);
  }
  if (taken.length === 0) return;
  throw new EngineError(taken.join('\n'), {
    fix: `HOMEWARD_PORT_BASE=${await findFreeBase(base)} ./homeward up moves all ports, ${portVariable(firstName)}=… one of them; either is remembered`,
  });
}

/** The running part a port belongs to: all of Temporal's ports are those of its server but the console's. */
export function partOf(name: string): string {
  if (name === 'operations-centre-inside') return 'operations-centre';
  if (name === 'kafka-controller') return 'kafka';
  if (name.startsWith('temporal-') && name !== 'temporal-ui') return 'temporal';
  return name;
}

async function findFreeBase(after: number): Promise<number> {
  for (let base = after + 100; ; base += 100) {
    if (await areFree(namedPorts(portsFrom(base)))) return base;
  }
}

async function areFree(ports: readonly NamedPort[]): Promise<boolean> {
  for (const { port } of ports) {
    if ((await findPortOwner(port)) !== undefined) return false;
  }
  return true;
}
