import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { isMissing } from './missing.js';

const kind = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') }), z.strictObject({ kind: z.literal('b') })]);
const form = z.object({
  text: z.string(),
  choice: z.enum(['a', 'b']),
  fixed: z.literal('a'),
  either: z.union([z.string(), z.number()]),
  kinds: z.array(kind),
});
const missing = (told: unknown): string[] =>
  (form.safeParse(told).error?.issues ?? []).filter((issue) => isMissing(issue, told)).map(({ path }) => path.join('.'));

describe('telling a missing field from a wrong one', () => {
  test('of any kind: text, one of a list, one value, one of several forms, and what tells the forms apart', () => {
    expect(missing({ kinds: [{}] })).toEqual(['text', 'choice', 'fixed', 'either', 'kinds.0.kind']);
  });

  test('a wrong value stands there, null too', () => {
    expect(missing({ text: null, choice: 'c', fixed: 'b', either: true, kinds: [{ kind: 'c' }] })).toEqual([]);
    expect(missing({ text: 1, choice: 1, fixed: 1, either: null, kinds: 1 })).toEqual([]);
  });

  test('a body that is none is not a missing field', () => {
    expect(missing(undefined)).toEqual([]);
  });
});
