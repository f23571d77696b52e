import type { DeskRoster } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { changesNext, seatedAt } from './roster.js';

const seat = (desk: 'duty-officer' | 'liaison' | 'deputy', officerId: string, validTo: string | null = null) => ({
  ...{ desk, officerId, validTo },
});
const seats: DeskRoster['seats'] = [
  seat('duty-officer', 'one', '2026-12-31'),
  seat('duty-officer', 'two', '2026-11-30'),
  seat('liaison', 'three'),
];

describe('the roster of a desk', () => {
  test('tells how many sit there, and whether the reader does', () => {
    expect(seatedAt(seats, 'duty-officer', 'two')).toEqual({ count: 2, isReader: true });
    expect(seatedAt(seats, 'liaison', 'two')).toEqual({ count: 1, isReader: false });
    expect(seatedAt(seats, 'deputy', 'two')).toEqual({ count: 0, isReader: false });
  });

  test('tells the day after which it changes first, where an end is set', () => {
    expect([changesNext(seats, 'duty-officer'), changesNext(seats, 'liaison')]).toEqual(['2026-11-30', null]);
  });
});
