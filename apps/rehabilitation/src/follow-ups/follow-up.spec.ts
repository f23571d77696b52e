import { describe, expect, test } from '@jest/globals';
import { occurrenceOf } from './follow-up.js';

describe('numbering a follow-up', () => {
  test.each([
    ['the first', undefined, [], 1],
    ['the one after the last', undefined, [2, 1, 4], 5],
    ['the one that was named', 3, [1], 3],
  ])('takes %s', (_name, named, held, occurrence) => {
    expect(occurrenceOf(named, held)).toBe(occurrence);
  });

  test('refuses one that was held already', () => {
    expect(() => occurrenceOf(2, [1, 2])).toThrow(
      expect.objectContaining({
        code: 'rehabilitation.follow-up-exists',
        details: { errors: [expect.objectContaining({ pointer: '/occurrence' })] },
      }),
    );
  });
});
