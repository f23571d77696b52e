import { readChronicles, type Chronicle } from './chronicle.js';
import type { FormatFault } from '../files/form-faults.js';
import { unplayable } from './playable.js';
import { readStrictFile } from '../files/strict-file.js';
import { onOneLine } from '../files/one-line.js';

/** A file that cannot be played, with what is wrong in it. */
export class FileRefused extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly FormatFault[],
  ) {
    super(`${file} cannot be played.`);
  }
}

/** What is read for: one chronicle or all, at what time. */
export interface Wanted {
  only?: string | undefined;
  now: string;
}

/** Reads all files before anything is played; one bad file refuses them all. */
export async function readFiles(files: readonly string[], { only, now }: Wanted): Promise<Chronicle[]> {
  const all: Chronicle[] = [];
  const homes = new Map<string, string>();
  for (const file of files) {
    const chronicles = await readOne(file, now);
    const twice = chronicles.flatMap(({ id }, at) => twiceIn(id, { at, home: homes.get(id) }));
    if (twice.length > 0) throw new FileRefused(file, twice);
    for (const { id } of chronicles) homes.set(id, file);
    all.push(...chronicles);
  }
  const chosen = only === undefined ? all : all.filter(({ id }) => id === only);
  if (chosen.length > 0) return chosen;
  const known = `there is no chronicle ${only ?? ''}; there are ${[...homes.keys()].join(', ')}`;
  throw new FileRefused(files.join(', '), [{ pointer: '/chronicles', detail: known }]);
}

async function readOne(file: string, now: string): Promise<Chronicle[]> {
  const text = await readStrictFile(file);
  const read = 'faults' in text ? text : readChronicles(text.told);
  if ('faults' in read) throw new FileRefused(file, read.faults);
  const faults = unplayable(read.chronicles, now);
  if (faults.length > 0) throw new FileRefused(file, faults);
  return read.chronicles;
}

const twiceIn = (id: string, { at, home }: { at: number; home: string | undefined }): FormatFault[] =>
  home === undefined ? [] : [{ pointer: `/chronicles/${at}/id`, detail: `${id} stands in ${home} too` }];

/** One line for each thing that is wrong: the file, the place in it, and why. */
export const refusalLines = ({ file, faults }: FileRefused): string[] =>
  faults.map(({ pointer, at, detail }) =>
    onOneLine(`${file}${at === undefined ? '' : `:${at}`}${pointer && ` ${pointer}`}: ${detail}`),
  );
