import { describe, expect, test } from '@jest/globals';
import { exactly, liesBefore, resolveOccurred } from './occurred.js';

const day = (text: string) => resolveOccurred({ precision: 'day', text }, 'Asia/Shanghai', '2026-06-01T00:00:00.000Z');

describe('an act that certainly happened before a moment', () => {
  test.each([
    ['the day before', day('2026-03-01'), true],
    ['the same day', day('2026-03-02'), false],
    ['the moment itself', exactly('2026-03-02T02:00:00Z'), false],
    ['the moment before', exactly('2026-03-02T01:59:59Z'), true],
  ])('%s', (_when, act, isBefore) => {
    expect(liesBefore(act, '2026-03-02T02:00:00.000Z')).toBe(isBefore);
  });

  test('the day that ends where the moment lies does not reach it', () => {
    expect(liesBefore(day('2026-03-01'), '2026-03-01T16:00:00.000Z')).toBe(true);
    expect(liesBefore(day('2026-03-01'), '2026-03-01T15:59:59.000Z')).toBe(false);
  });
});
