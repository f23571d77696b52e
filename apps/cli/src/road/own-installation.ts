import { findFreePorts, run } from '@homeward/engines';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstallation, type Installation } from '../installation.js';

/** Services and engines of one installation. */
const portCount = 34;

/** An installation for one run alone, beside whatever else this machine holds. */
export interface OwnInstallation {
  installation: Installation;
  /** Runs the command line on it and returns what it printed. */
  homeward: (...words: string[]) => Promise<string>;
  /** Stops everything, deletes its data and waits until that is done. */
  end: () => Promise<void>;
}

/** Makes room for an installation of its own; whatever runs there ends with this process, however this process ends. */
export async function openInstallation(): Promise<OwnInstallation> {
  const local = await mkdtemp(join(tmpdir(), 'homeward-road-'));
  const base = await findFreePorts(portCount);
  const env = { ...process.env, HOMEWARD_LOCAL: local, HOMEWARD_PORT_BASE: String(base), CI: 'true' };
  const installation = readInstallation(env);
  const program = join(installation.checkout, 'homeward');
  return {
    installation,
    homeward: (...words) => run(program, words, { cwd: installation.checkout, env }),
    end: watchOver(program, local, env),
  };
}

/** Waits for its input to end, which it does with the process that holds the other side; lets an interrupted `up` finish; tidies up. */
const guardian = `
  cat > /dev/null
  for _ in $(seq 60); do [ -e "$2/run/up.lock" ] || break; sleep 0.5; done
  "$1" down --purge > "$2/down.log" 2>&1 && rm -rf "$2"`;

function watchOver(program: string, local: string, env: NodeJS.ProcessEnv): () => Promise<void> {
  const child = spawn('bash', ['-c', guardian, 'guardian', program, local], {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(child, 'exit');
  return async () => {
    child.stdin.end();
    const [code] = (await ended) as [number | null];
    if (code !== 0) throw new Error(`The installation in ${local} could not be tidied up; see ${local}/down.log.`);
  };
}
