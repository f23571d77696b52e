import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EngineError } from './engine-error.js';

/** How a short-lived program is run. */
export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Text for its standard input. */
  input?: string;
  /** Where its messages go; without it they are kept for the reason of a failure. */
  log?: string;
  user?: { uid: number; gid: number };
  signal?: AbortSignal | undefined;
  fix?: string;
}

/** Runs a program to its end and returns what it printed. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const messages = options.log === undefined ? 'pipe' : openSync(options.log, 'a');
  const child = spawn(program, args, {
    env: options.env ?? process.env,
    stdio: ['pipe', 'pipe', messages],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...options.user,
  });
  if (typeof messages === 'number') closeSync(messages);
  let printed = '';
  let complained = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complained += text));
  child.stdin?.on('error', ignoreClosedInput).end(options.input ?? '');
  const help = {
    ...(options.log === undefined ? {} : { log: options.log }),
    ...(options.fix === undefined ? {} : { fix: options.fix }),
  };
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new EngineError(`${program} could not be run: ${cause.message}`, { ...help, cause })));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(printed);
      const said = options.log === undefined ? complained || printed : readFileSync(options.log, 'utf8') + printed;
      reject(new EngineError(`${basename(program)} ended with ${signal ?? `code ${code}`}: ${reasonIn(said)}`, help));
    });
  });
}

function ignoreClosedInput(error: NodeJS.ErrnoException): void {
  // A program that ends before it has read everything speaks through its exit code.
  if (error.code !== 'EPIPE') throw error;
}

/** The lines of a log that say why, or its end when none does. */
export function reasonIn(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter(
    (line) => /^(?!file:)\S.*(error|fatal|refused|denied)\b/i.test(line) || /^(\w*error|fatal)\b/i.test(line),
  );
  return (telling.length > 0 ? telling.slice(0, 3) : lines.slice(-5)).join('\n').slice(0, 800);
}
