import { NotStrictJson, readStrictJson, type JsonFault } from '@homeward/contracts';
import { readFile } from 'node:fs/promises';
import type { FormatFault } from './form-faults.js';

/** What a file holds, or what is wrong with it. */
export type ReadFile = { told: unknown } | { faults: FormatFault[] };

/** Reads one file as strict JSON. Why it cannot be read is told in words, whatever the machine calls it. */
export async function readStrictFile(file: string): Promise<ReadFile> {
  try {
    return readStrictText(await readFile(file));
  } catch (error) {
    return { faults: [{ pointer: '', detail: reasonOf(error as NodeJS.ErrnoException) }] };
  }
}

/** Reads text as strict JSON whose words can be stored: no character of number zero, no half of a pair. */
export function readStrictText(bytes: Uint8Array): ReadFile {
  try {
    const told = readStrictJson(bytes);
    const faults = [...oddWords(told, '')];
    return faults.length > 0 ? { faults } : { told };
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    return { faults: [faultOf(error.fault)] };
  }
}

const faultOf = ({ code, detail, pointer, at }: JsonFault): FormatFault => {
  if (code === 'duplicate-key') return { pointer, detail: 'this key stands twice' };
  if (code === 'forbidden-key') return { pointer, detail: 'this key is refused' };
  if (code === 'odd-number') return { pointer, detail: 'this number cannot be kept as written' };
  if (at === null) return { pointer, detail: `it ${detail}` };
  return { pointer, at: `${at.line}:${at.column}`, detail: `it ${detail} from line ${at.line}, column ${at.column} on` };
};

function* oddWords(told: unknown, pointer: string): Generator<FormatFault> {
  if (typeof told === 'string' && told.includes('\0')) yield { pointer, detail: 'holds the character of number zero' };
  if (typeof told === 'string' && !told.isWellFormed()) yield { pointer, detail: 'holds half a character (a lone surrogate)' };
  if (typeof told !== 'object' || told === null) return;
  for (const [key, value] of Object.entries(told)) {
    const inside = `${pointer}/${key.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
    yield* oddWords(Array.isArray(told) ? null : key, inside);
    yield* oddWords(value, inside);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file: part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_INVALID_ARG_VALUE: 'this cannot be the name of a file',
};

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string => reasons[code] ?? `it cannot be read (${message})`;
