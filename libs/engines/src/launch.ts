import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineError } from './engine-error.js';

/** A program that keeps running after the command that started it has ended. */
export interface Launch {
  name: string;
  program: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log: string;
  pidFile: string;
  user?: { uid: number; gid: number };
}

/** What was launched, and whether it has died since. */
export interface Launched {
  launch: Launch;
  pid: number;
  ending: () => string | undefined;
}

/** Starts a program of its own session, with its output in its log and its number in its pid file. */
export async function launch(wanted: Launch): Promise<Launched> {
  mkdirSync(dirname(wanted.log), { recursive: true });
  mkdirSync(dirname(wanted.pidFile), { recursive: true });
  const log = openSync(wanted.log, 'a');
  const child = spawn(wanted.program, wanted.args, {
    cwd: wanted.cwd,
    env: wanted.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...wanted.user,
  });
  closeSync(log);
  let ending: string | undefined;
  child.once('exit', (code, signal) => (ending = signal ?? `code ${code}`));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => reject(new EngineError(`${wanted.name} could not be started: ${cause.message}`, { cause })));
  });
  const pid = child.pid ?? 0;
  writeFileSync(wanted.pidFile, `${pid}\n`);
  child.unref();
  return { launch: wanted, pid, ending: () => ending };
}

/** Waits until what was launched answers; a program that dies meanwhile is reported with the end of its log. */
export async function untilReady(
  launched: Launched,
  isReady: () => Promise<boolean>,
  limit: { seconds: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const { name, log } = launched.launch;
  const end = performance.now() + limit.seconds * 1000;
  while (!(await isReady())) {
    limit.signal?.throwIfAborted();
    const ending = launched.ending();
    if (ending !== undefined) throw new EngineError(`${name} ended with ${ending}: ${await lastLines(log, 5)}`, { log });
    if (performance.now() > end)
      throw new EngineError(`${name} did not answer within ${limit.seconds} s: ${await lastLines(log, 5)}`, { log });
    await delay(50);
  }
}

/** The end of a log, for a reason that fits on a screen. */
async function lastLines(file: string, count: number): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => line.slice(0, 300))
    .join('\n');
}
