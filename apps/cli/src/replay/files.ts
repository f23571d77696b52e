import { readFile } from 'node:fs/promises';
import { readChronicles, type Chronicle, type FormatFault } from './chronicle.js';

/** A file that cannot be played, with what is wrong in it. */
export class FileRefused extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly FormatFault[],
  ) {
    super(`${file} is not a file of chronicles.`);
  }
}

/** Reads all files before anything is played; one bad file refuses them all. */
export async function readFiles(files: readonly string[], only?: string): Promise<Chronicle[]> {
  const all: Chronicle[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new FileRefused(file, [{ pointer: '', detail: error instanceof Error ? error.message : String(error) }]);
    });
    const read = readChronicles(text);
    if ('faults' in read) throw new FileRefused(file, read.faults);
    all.push(...read.chronicles);
  }
  const chosen = only === undefined ? all : all.filter(({ id }) => id === only);
  if (only !== undefined && chosen.length === 0)
    throw new FileRefused(files.join(', '), [{ pointer: '/chronicles', detail: `there is no chronicle ${only}` }]);
  return chosen;
}
