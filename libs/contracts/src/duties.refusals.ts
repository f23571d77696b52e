import type { Words } from './refusals.js';

/** Refusals of the duties of coordination. */
export const dutiesRefusals = {
  'coordination.duty-not-found': { en: 'Not found.', zh: '未找到。' },
} as const satisfies Record<string, Words>;
