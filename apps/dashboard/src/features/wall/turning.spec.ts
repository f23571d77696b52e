import { describe, expect, test } from '@jest/globals';
import { dueWithin, turnOf } from './turning.js';

describe('the wall', () => {
  test('turns through its numbers and counts what is due within the hour', () => {
    expect([0, 20_000, 40_000].map((now) => turnOf(now, 20_000, 2))).toEqual([0, 1, 0]);
    const now = Date.parse('2026-11-25T08:00:00Z');
    const items = [{ dueAt: '2026-11-25T08:59:00Z' }, { dueAt: '2026-11-25T09:01:00Z' }, { dueAt: null }];
    expect(dueWithin({ items, next: 'more' }, now, 3_600_000)).toBe('1');
    expect(dueWithin({ items: items.slice(0, 1), next: 'more' }, now, 3_600_000)).toBe('1+');
  });
});
