import * as z from 'zod';
import type { Words } from './refusals.js';

/** What every list ends with: an import may say that its source does not tell, and nothing is left without a word. */
export const otherwise = {
  'not-recorded': { en: 'Not told by the source', zh: '来源未载明' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Record<string, Words>;

/** A closed list of codes with the words by which people know them: a caller chooses one and can write nothing else. */
export function wordList<const List extends Readonly<Record<string, Words>>>(words: List) {
  const codes = Object.keys(words) as (keyof List & string)[];
  const description = codes.map((code) => `\`${code}\` ${words[code]?.en} ${words[code]?.zh}`).join('; ');
  return z.enum(codes).meta({ description, 'x-words': words });
}
