import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { distinct } from './distinct.js';

const colours = distinct(z.enum(['red', 'green', 'blue']), { min: 1, max: 3 });

describe('a list in which nothing stands twice', () => {
  test('is kept as it is told', () => {
    expect(colours.parse(['green', 'red'])).toEqual(['green', 'red']);
  });

  test('refuses a repeat where it stands', () => {
    const { error } = colours.safeParse(['red', 'green', 'red']);
    expect(error?.issues).toEqual([expect.objectContaining({ path: [2], params: { code: 'duplicate' } })]);
  });

  test.each([[[]], [['red', 'green', 'blue', 'red']]])('refuses %j, which is too short or too long', (list) => {
    expect(colours.safeParse(list).success).toBe(false);
  });

  test('says so in its description', () => {
    expect(z.toJSONSchema(colours)).toMatchObject({ type: 'array', uniqueItems: true, minItems: 1, maxItems: 3 });
  });
});
