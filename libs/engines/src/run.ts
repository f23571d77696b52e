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
      const said = options.log === undefined ? complained : readFileSync(options.log, 'utf8');
      reject(new EngineError(`${basename(program)} ended with ${signal ?? `code ${code}`}: ${reasonIn(said, printed)}`, help));
    });
  });
}

function ignoreClosedInput(error: NodeJS.ErrnoException): void {
  // A program that ends before it has read everything speaks through its exit code.
  if (error.code !== 'EPIPE') throw error;
}

/** Why a program failed, out of what it wrote: the lines that say so, in the first text that has any, or the end of a text. */
export function reasonIn(...texts: readonly string[]): string {
  const written = texts.map((text) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [inWords(line)])));
  const telling = written.map((lines) => lines.filter(tells)).find((lines) => lines.length > 0);
  const end = written.find((lines) => lines.length > 0)?.slice(-5) ?? [];
  return (telling?.slice(0, 3) ?? end).join('\n').slice(0, 800);
}

const tells = (line: string): boolean =>
  /^(?!file:)\S.*(error|fatal|refused|denied)\b/i.test(line) || /^(\w*error|fatal)\b/i.test(line);

// A service writes its log as a JSON object a line.
function inWords(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, msg } = JSON.parse(line) as { level?: unknown; msg?: unknown };
    return typeof level === 'string' && typeof msg === 'string' ? `${level}: ${msg}` : line;
  } catch {
    return line;
  }
}
