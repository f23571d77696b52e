import { residentMegabytes } from '@homeward/engines';
import { readdir, readFile } from 'node:fs/promises';

/** Who began whom: the number of each process of this machine, with that of its parent. */
export type Parents = ReadonlyMap<number, number>;

/** Looks once at every process of this machine. */
export async function readParents(): Promise<Parents> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(numbers.map(async (pid) => [pid, await parentOf(pid)] as const));
  return new Map(pairs.filter((pair): pair is [number, number] => pair[1] !== undefined));
}

async function parentOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process and everything it began, and what those began. */
export function familyOf(pid: number, parents: Parents): number[] {
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** Memory of a process with all it began, in megabytes; what several share is counted once. Nothing once the first has ended. */
export async function familyMegabytes(pid: number, parents: Parents): Promise<number | undefined> {
  const own = await shareOf(pid);
  if (own === undefined) return residentMegabytes(pid);
  const others = await Promise.all(familyOf(pid, parents).slice(1).map(shareOf));
  return Math.round((own + others.reduce<number>((sum, kilobytes) => sum + (kilobytes ?? 0), 0)) / 1024);
}

/** What a process has for itself and its part of what it shares, in kilobytes: the parts of all sharers add up to the whole. */
async function shareOf(pid: number): Promise<number | undefined> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+)/m.exec(rollup)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes);
}
