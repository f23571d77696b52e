import type { DutySummary } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { nextFirst } from '../../parts/order.js';
import { byRung } from './by-rung.js';

const duty = (id: string, dueAt: string, missedAt: string | null = null) =>
  ({ id, dueAt, missedAt, recordedAt: dueAt }) as DutySummary;

describe('putting duties in order', () => {
  test('is overdue first, then what is due first', () => {
    const all = [duty('later', '2026-11-30'), duty('soon', '2026-11-25'), duty('late', '2026-11-28', '2026-11-29')];
    expect(nextFirst(all).map(({ id }) => id)).toEqual(['late', 'soon', 'later']);
  });

  test('gives every rung a column, also an empty one', () => {
    const columns = byRung([{ ...duty('a', '2026-11-25'), escalated: { rung: 3, to: [], firedAt: null, acknowledged: null } }]);
    expect(columns.map(([level, found]) => [level, found.length])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
  });
});
