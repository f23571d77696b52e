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
  end: () => Promise<void>;
}

const portsOfOne = 34;

/** Brings up an installation for this run alone, unless a running one was named. */
export async function openDesk(): Promise<RunningDesk> {
  const { checkout, deskUrl, deskFolder = join(browserConfig().checkout, '.local') } = browserConfig();
  if (deskUrl !== undefined)
    return { url: deskUrl, setAhead: (seconds) => setAhead(checkout, deskFolder, seconds), end: () => Promise.resolve() };
  const local = await mkdtemp(join(tmpdir(), 'homeward-browser-'));
  const base = await freeBase();
  const told = [`HOMEWARD_LOCAL=${local}`, `HOMEWARD_PORT_BASE=${base}`, 'CI=true'];
  const homeward = async (...words: string[]): Promise<void> => {
    const child = spawn('env', [...told, join(checkout, 'homeward'), ...words], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`homeward ${words.join(' ')} ended with ${code}.\n${said}`);
  };
  const end = async (): Promise<void> => {
    await homeward('down', '--purge');
    await rm(local, { recursive: true, force: true });
  };
  try {
    await homeward('up');
  } catch (error) {
    await end();
    throw error;
  }
  return { url: `http://127.0.0.1:${base}`, setAhead: (seconds) => setAhead(checkout, local, seconds), end };
}

async function setAhead(checkout: string, folder: string, seconds: number): Promise<void> {
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
