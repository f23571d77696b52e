import { describe, expect, test } from '@jest/globals';
import { listOf, tied, untied } from './list-cursor.js';

const list = (query: string, path = '/api/v1/clues') => listOf(path, new URLSearchParams(query));
const refused = expect.objectContaining({ code: 'invalid-cursor' });

describe('going on in a list', () => {
  test('works under the same filters in any order, whatever the page', () => {
    const cursor = tied('place', list('status=triaged&limit=5&matterId=1'));
    expect(untied(cursor, list('matterId=1&status=triaged&limit=50&cursor=x'))).toBe('place');
  });

  test.each([
    ['another list', list('status=triaged', '/api/v1/cases')],
    ['another filter', list('status=closed')],
    ['no filter', list('')],
  ])('A13: is refused in %s', (_name, other) => {
    const cursor = tied('place', list('status=triaged'));
    expect(() => untied(cursor, other)).toThrow(refused);
  });

  test.each(['', 'place', '.', 'a.b.c'])('A13: is refused from "%s"', (forged) => {
    expect(() => untied(forged, list(''))).toThrow(refused);
  });
});
