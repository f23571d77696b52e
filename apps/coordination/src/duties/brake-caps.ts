import type { OpenCounts } from '@homeward/duty-policy';

/** Under this token stand the numbers of open automatic default duties above which new ones are kept back. */
export const BRAKE_CAPS = Symbol('BRAKE_CAPS');

export type BrakeCaps = OpenCounts;
