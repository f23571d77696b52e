import { describe, expect, test } from '@jest/globals';
import { joinedPage, type ListOrder } from './joined-page.js';

const item = (id: string, minute: number) => ({ id, recordedAt: `2026-11-26T08:0${minute}:00.000Z` });
type Item = ReturnType<typeof item>;
const newestFirst: ListOrder<Item> = {
  compare: (one, other) => other.recordedAt.localeCompare(one.recordedAt) || other.id.localeCompare(one.id),
  cursorOf: ({ id }) => `after ${id}`,
};

describe('joining two lists of one order', () => {
  test('takes the newest of both, and what stands in both once', () => {
    const mine = { items: [item('a', 5), item('b', 3)], next: null };
    const owedToMe = { items: [item('c', 4), item('b', 3), item('d', 1)], next: null };
    expect(joinedPage([mine, owedToMe], 10, newestFirst)).toEqual({
      items: [item('a', 5), item('c', 4), item('b', 3), item('d', 1)],
      next: null,
    });
  });

  test('goes on after the last one shown while either list does', () => {
    const full = { items: [item('a', 5), item('b', 3)], next: 'after b' };
    expect(joinedPage([full, { items: [item('c', 4)], next: null }], 2, newestFirst)).toEqual({
      items: [item('a', 5), item('c', 4)],
      next: 'after c',
    });
    expect(joinedPage([full, { items: [], next: null }], 2, newestFirst).next).toBe('after b');
    expect(
      joinedPage(
        [
          { ...full, next: null },
          { items: [], next: null },
        ],
        2,
        newestFirst,
      ).next,
    ).toBeNull();
  });

  test('orders those of one instant by their ids, as the lists do', () => {
    const pages = [
      { items: [item('b', 3)], next: null },
      { items: [item('c', 3), item('a', 3)], next: null },
    ];
    expect(joinedPage(pages, 10, newestFirst).items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});
