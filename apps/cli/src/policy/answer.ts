import { PolicyFileRefused } from './policy-files.js';

/** What a command says: one JSON document, or lines; and whether it found something that must not be. */
export interface Answer {
  json: unknown;
  lines: readonly string[];
  isGood: boolean;
}

const found = 1;
const misused = 2;

/** Says the answer: exit code 1 where something was found, 2 where a file cannot be read. */
export async function say(answer: () => Promise<Answer>, { json }: { json?: boolean }): Promise<void> {
  try {
    const { lines, isGood, json: document } = await answer();
    process.stdout.write(json === true ? `${JSON.stringify(document, undefined, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
    if (!isGood) process.exitCode = found;
  } catch (error) {
    if (!(error instanceof PolicyFileRefused)) throw error;
    process.exitCode = misused;
    if (json === true) process.stdout.write(`${JSON.stringify({ refused: { file: error.file, faults: error.faults } })}\n`);
    else process.stderr.write(`${error.message}\n`);
  }
}
