import { noteCode, type NoteCode, type Words } from '@homeward/contracts';
import type { ChronicleEvent } from './chronicle.js';
import { wordsOf } from './wording.js';

type Noted = Pick<ChronicleEvent, 'fact_type' | 'other_type' | 'planned' | 'what'>;

const longest = 20_000;

/** What a note says of an event: a listed code, and the published words. A word that no list has stands before them, sealed with them. */
export function noteOf(event: Noted, why?: string): { code: NoteCode; text: string } {
  const word = [event.other_type, event.fact_type].find((each) => each?.trim()) ?? null;
  const listed = listedCode(why ?? word ?? 'published-event');
  const code = event.planned ? 'planned' : (listed ?? 'other');
  const isTold = word === null || (why === undefined && code === listed);
  return { code, text: wordsOf(isTold ? event.what : `${word}: ${event.what}`, longest) };
}

function listedCode(word: string): NoteCode | undefined {
  const hyphened = word.replaceAll('.', '-');
  return noteCode.options.find((code) => code === hyphened);
}

/** The words of the list for the code of a note. */
export function noteWords(code: string): Words {
  const all = noteCode.meta()?.['x-words'] as Readonly<Record<string, Words>>;
  return all[code] ?? { en: code, zh: code };
}
