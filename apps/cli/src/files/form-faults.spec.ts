import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { readForm } from './form-faults.js';

const faultsIn = (form: z.ZodType, told: unknown) => {
  const read = readForm(form, told);
  return 'faults' in read ? read.faults : [];
};

describe('telling what is wrong with a form', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a field that nobody knows', z.strictObject({}), { moon: 1 }, 'moon is not known here'],
    ['fields that nobody knows', z.strictObject({}), { moon: 1, sun: 2 }, 'moon, sun are not known here'],
    ['no form of several', z.union([z.literal('one'), z.int()]), 'two', 'This fits none of the known forms.'],
    ['an address', z.url(), 'nowhere', 'This is not written as expected.'],
    ['a number of another step', z.number().multipleOf(5), 7, 'This number is not expected here.'],
  ])('names %s in no words of a library', (_, form, told, detail) => {
    expect(faultsIn(form, told)).toEqual([{ pointer: '', detail }]);
  });

  test('names the place, also in a key with a slash', () => {
    expect(faultsIn(z.object({ 'a/b': z.array(z.string()) }), { 'a/b': ['x', 1] })).toEqual([
      { pointer: '/a~1b/1', detail: 'text is needed here, not 1' },
    ]);
  });
});
