import type { Words } from '@homeward/contracts';
import type * as z from 'zod';

/** The words that a list of a contract brings along for a code; a list without words calls it as it is. */
export function listedWords(list: z.ZodType, value: string): Words {
  const words = listOf(list)?.[value];
  return words ?? { zh: value, en: value };
}

/** The words of a whole list, if it has any. */
export function listOf(list: z.ZodType): Readonly<Record<string, Words>> | undefined {
  return list.meta()?.['x-words'] as Readonly<Record<string, Words>> | undefined;
}
