import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { EngineError } from './engine-error.js';

/** Who listens on a port: the number and the command line as the kernel keeps it, as far as this user may see them. */
export interface PortOwner {
  pid: number | undefined;
  command: string | undefined;
}

const listening = '0A';

/** The sockets that listen on a port, from the kernel's table of TCP sockets. */
export function listeningInodes(table: string, port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${wanted}`) && fields[3] === listening)
    .flatMap((fields) => fields[9] ?? []);
}

/** Who listens on this port of this machine, or nothing when it is free. */
export async function findPortOwner(port: number): Promise<PortOwner | undefined> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')));
  const inodes = tables.flatMap((table) => listeningInodes(table, port));
  if (inodes.length === 0) return undefined;
  const sockets = new Set(inodes.map((inode) => `socket:[${inode}]`));
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (!(await holdsOneOf(pid, sockets))) continue;
    return { pid: Number(pid), command: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') };
  }
  return { pid: undefined, command: undefined };
}

async function holdsOneOf(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    if (sockets.has(await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => ''))) return true;
  }
  return false;
}

const longestCommand = 120;

/** The owner of a port in words, on one line. */
export const ownerInWords = ({ pid, command = '' }: PortOwner): string =>
  pid === undefined ? 'a process of another user' : `process ${pid} (${onOneLine(command)})`;

/** A command line may hold whole scripts, and characters that move a terminal's cursor. */
function onOneLine(command: string): string {
  const line = command.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longestCommand ? `${line.slice(0, longestCommand - 1)}…` : line;
}

/** Refuses to start an engine on a port that somebody else holds, and names them. */
export async function refuseTakenPort(port: number, use: string, fix?: string): Promise<void> {
  const owner = await findPortOwner(port);
  if (owner === undefined) return;
  throw new EngineError(`port ${port} for ${use} is taken by ${ownerInWords(owner)}`, {
    fix: fix ?? `stop that process, or give ${use} another port`,
  });
}

/** Whether something on this machine accepts connections on the port. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The first of so many neighbouring free ports, below those the kernel gives to outgoing connections. */
export async function findFreePorts(count: number, random: () => number = Math.random): Promise<number> {
  for (;;) {
    const first = 18_000 + Math.floor(random() * (14_000 - count));
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
