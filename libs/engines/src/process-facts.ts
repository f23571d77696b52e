import { readFile, readlink } from 'node:fs/promises';

/** What the kernel says about a running process. */
export interface ProcessFacts {
  argv: readonly string[];
  cwd: string | undefined;
}

/** How a process of ours is told from a stranger that got its number later. */
export interface ProcessIdentity {
  /** One whole argument that only this instance has. */
  argument: string;
  /** The folder it was started in, where the arguments alone do not tell two instances apart. */
  cwd?: string;
}

/** What runs under this number, or nothing. */
export async function findProcess(pid: number): Promise<ProcessFacts | undefined> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (commandLine === '') return undefined;
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return { argv: commandLine.split('\0').slice(0, -1), cwd };
}

/** A number counts only while it still belongs to the program we started. */
export function isOurs(facts: ProcessFacts | undefined, identity: ProcessIdentity): boolean {
  if (facts === undefined || !facts.argv.includes(identity.argument)) return false;
  return identity.cwd === undefined || facts.cwd === identity.cwd;
}

/** The clock tick at which a process began: with its number it names one process until the machine restarts. */
export async function startTick(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
}

/** Resident memory of a process in megabytes, or nothing once it has ended. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}
