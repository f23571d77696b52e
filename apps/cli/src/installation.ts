import { cacheFolder, findCheckout, type EngineContext } from '@homeward/engines';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultBase, portsAskedFor, portsFrom, type Ports } from './ports.js';

/** One checkout on this machine: where it keeps its things and which ports are its own. */
export interface Installation {
  checkout: string;
  /** Everything this checkout keeps: rows, logs, process numbers, secrets. */
  local: string;
  cache: string;
  ports: Ports;
  /** The ports it was last started on, if ever. */
  recordedPorts: Ports | undefined;
}

/** This checkout, read from its folder and the environment. HOMEWARD_LOCAL puts what it keeps elsewhere; a second installation then runs beside it. */
export function readInstallation(env: NodeJS.ProcessEnv): Installation {
  const checkout = findCheckout(import.meta.dirname);
  const local = env['HOMEWARD_LOCAL'] ?? join(checkout, '.local');
  const recordedPorts = readPorts(join(local, 'ports.json'));
  const known = recordedPorts ?? portsFrom(defaultBase);
  return { checkout, local, cache: cacheFolder(env), ports: portsAskedFor(env, known) ?? known, recordedPorts };
}

/** Remembers the ports, so that every later command finds what was started. */
export function recordPorts({ local, ports }: Installation): void {
  const file = join(local, 'ports.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(ports, undefined, 2)}\n`);
}

/** The folders and files of an installation, by what they hold. */
export const places = ({ local }: Pick<Installation, 'local'>) => ({
  postgres: join(local, 'postgres'),
  kafka: join(local, 'kafka'),
  temporal: join(local, 'temporal'),
  log: (name: string) => join(local, 'log', `${name}.log`),
  run: (name: string) => join(local, 'run', name),
  secret: (name: string) => join(local, 'secrets', name),
  compileCache: join(local, 'compile-cache'),
});

/** What the engines need to know about this installation. */
export const engineContext = (
  installation: Installation,
  note: EngineContext['note'] = () => undefined,
  signal?: AbortSignal,
): EngineContext => ({
  checkout: installation.checkout,
  cache: installation.cache,
  note,
  ...(signal === undefined ? {} : { signal }),
});

function readPorts(file: string): Ports | undefined {
  try {
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as Ports;
    return { ...portsFrom(recorded.services['operations-centre']), ...recorded };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read; delete it to start on the default ports`, { cause: error });
  }
}
