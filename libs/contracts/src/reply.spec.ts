import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { pageQuery } from './reply.js';

const page = z.strictObject(pageQuery);

describe('how long a page is', () => {
  test.each([
    [undefined, 50],
    ['1', 1],
    ['200', 200],
  ])('is for %s', (limit, rows) => {
    expect(page.parse(limit === undefined ? {} : { limit }).limit).toBe(rows);
  });

  test.each(['', '0', '201', '05', '0x10', '1e1', ' 5', '+5', '5.0', '-1', '１２'])('B48: is not told by "%s"', (limit) => {
    expect(page.safeParse({ limit }).success).toBe(false);
  });

  test('is described as a number', () => {
    const { properties } = JSON.parse(JSON.stringify(z.toJSONSchema(page, { io: 'input' })));
    expect(properties.limit).toEqual({ type: 'integer', minimum: 1, maximum: 200, description: expect.any(String) });
  });
});
