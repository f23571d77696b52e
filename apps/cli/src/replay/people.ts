import type { Chronicle } from './chronicle.js';
import type { Bounds } from './occurred-of.js';

/** What a story tells about its victims as a whole. */
export interface Victims {
  /** No more people than this are ever named; null where no exact number was published. */
  most: number | null;
  isAdult: boolean;
  /** The oldest they can have been, in years, at the first event; null where that is not told. */
  oldest: number | null;
  since: string | null;
}

const ages: readonly [RegExp, number][] = [
  [/newborn|infant|months/, 1],
  [/under (\d+)/, 0],
  [/child/, 14],
];

/** Reads the published words about age and number. */
export function victimsOf({ victims }: Chronicle, firstDay: string | null): Victims {
  const words = victims?.age_band ?? '';
  const isAdult = /adult/.test(words);
  const count = victims?.count ?? 0;
  const most = victims?.count_quality === 'exact' && count > 0 ? count : null;
  return { most, isAdult: isAdult && !/child/.test(words), oldest: isAdult ? null : oldestIn(words), since: firstDay };
}

function oldestIn(words: string): number | null {
  for (const [pattern, years] of ages) {
    const found = pattern.exec(words);
    if (found) return found[1] === undefined ? years : Number(found[1]);
  }
  return null;
}

/** Whether they were certainly under eighteen when something happened: children taken long ago are adults when they are found. */
export function isMinorAt({ oldest, since }: Victims, { notAfter, notBefore }: Bounds): boolean {
  const day = notAfter ?? notBefore;
  if (oldest === null) return false;
  if (since === null || day === null) return true;
  return oldest + Number(day.slice(0, 4)) - Number(since.slice(0, 4)) + 1 <= 18;
}
