import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { fieldsAt, nearestOf } from './known-fields.js';

const schema = z.strictObject({
  reporter: z.strictObject({ name: z.string() }).optional(),
  list: z.array(z.strictObject({ code: z.string() })).default([]),
  word: z.string().transform((text) => text.length),
});

describe('the fields that are known', () => {
  test.each([
    [[], ['reporter', 'list', 'word']],
    [['reporter'], ['name']],
    [['list', 0], ['code']],
    [['list'], []],
    [['word'], []],
    [['nowhere', 'at', 'all'], []],
  ])('at %j are %j', (path, fields) => {
    expect(fieldsAt(schema, path)).toEqual(fields);
  });
});

describe('the field that was meant', () => {
  test.each([
    ['nam', 'name'],
    ['naem', 'name'],
    ['reporterclass', 'reporterClass'],
    ['name', 'name'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('by "%.20s" is %s', (written, meant) => {
    expect(nearestOf(written, ['name', 'reporterClass', 'matterId'])).toBe(meant);
  });
});
