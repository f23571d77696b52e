import { setUpWallScreen } from '@homeward/contracts';

const { name, validDays } = setUpWallScreen.shape;

/** The days that somebody typed, in digits alone: nobody means 100 by `1e2`. Null where the contract takes no such number. */
export const daysIn = (text: string): number | null =>
  validDays.safeParse(/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN).data ?? null;

/** The name that somebody typed, without white space around it; null where the contract takes no such name. */
export const nameIn = (text: string): string | null => name.safeParse(text.trim()).data ?? null;
