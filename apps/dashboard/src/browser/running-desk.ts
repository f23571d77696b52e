import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserConfig } from './config.js';

/** A desk that answers, and how it ends. */
export interface RunningDesk {
  url: string;
  /** Sets the clock of the duties so many seconds ahead of the time of day; nobody can wait for days. */
  setAhead: (seconds: number) => Promise<void>;
  /** Kills every service as a power cut would, does something while none runs, and brings them up again. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>;
  end: () => Promise<void>;
}

const portsOfOne = 34;

/** Brings up an installation for this run alone, unless a running one was named. */
export async function openDesk(): Promise<RunningDesk> {
  const { checkout, deskUrl, deskFolder = join(checkout, '.local') } = browserConfig();
  if (deskUrl !== undefined) {
    const place = { checkout, folder: deskFolder, told: [] };
    return { url: deskUrl, ...handsOn(place), end: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'homeward-browser-'));
  const base = await freeBase();
  const place = { checkout, folder, told: [`HOMEWARD_LOCAL=${folder}`, `HOMEWARD_PORT_BASE=${base}`, 'CI=true'] };
  const end = async (): Promise<void> => {
    await homeward(place, 'down', '--purge');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await homeward(place, 'up');
  } catch (error) {
    await end();
    throw error;
  }
  return { url: `http://127.0.0.1:${base}`, ...handsOn(place), end };
}

/** An installation: its checkout, its folder, and what its command is told. */
interface Place {
  checkout: string;
  folder: string;
  told: readonly string[];
}

const handsOn = (place: Place): Pick<RunningDesk, 'setAhead' | 'restart'> => ({
  setAhead: (seconds) => setAhead(place, seconds),
  restart: (meanwhile) => restart(place, meanwhile),
});

/** Runs the command of the installation; what it said, once it has ended well. */
async function homeward({ checkout, told }: Place, ...words: string[]): Promise<string> {
  const child = spawn('env', [...told, join(checkout, 'homeward'), ...words], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (part: Buffer) => (said[stream] += part.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`homeward ${words.join(' ')} ended with ${code}.\n${said.stdout}${said.stderr}`);
  return said.stdout;
}

async function restart(place: Place, meanwhile: () => Promise<void>): Promise<void> {
  const { services } = JSON.parse(await homeward(place, 'status', '--json')) as { services: { pid: number }[] };
  for (const { pid } of services) process.kill(pid, 'SIGKILL');
  await meanwhile();
  await homeward(place, 'up');
}

async function setAhead({ checkout, folder }: Place, seconds: number): Promise<void> {
  const { engines } = JSON.parse(await readFile(join(folder, 'ports.json'), 'utf8')) as { engines: { postgres: number } };
  const program = join(checkout, 'tools/verify/duty-clock.mjs');
  const child = spawn(process.execPath, [program, folder, String(engines.postgres), String(Math.round(seconds))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The clock of the duties could not be set ${seconds} seconds ahead.`);
}

/** A row of ports of which none is taken, below those that the system lends and that Temporal cannot keep. */
async function freeBase(): Promise<number> {
  for (;;) {
    const first = randomInt(20_000, 32_000);
    const rest = await Promise.all(Array.from({ length: portsOfOne }, (_, place) => portOf(first + place)));
    if (rest.every((port) => port !== null)) return first;
  }
}

const portOf = (wanted: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
