import { describe, expect, test } from '@jest/globals';
import type * as z from 'zod';
import { country, regionCode } from './codes.js';
import { proposeStart } from './duty-commands.http.js';
import { formFaultWords } from './form-faults.js';
import { occurredInput } from './occurred.js';
import { proposeAidDecision } from './rehabilitation.http.js';
import { line } from './text.js';

const aid = proposeAidDecision.shape.details.unwrap().shape;
const saidOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(formFaultWords) ?? [];

describe('saying what is wrong with the form of a value', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a region code', regionCode, '3501', '六位'],
    ['a country', country, 'unreal', '大写字母'],
    ['a digest', proposeStart.shape.sha256, 'unreal', '64位'],
    ['a sum', aid.amount.unwrap(), '1.005', '两位小数'],
    ['a currency', aid.currency.unwrap(), 'unreal', '三个大写字母'],
    ['a time that is known in part', occurredInput.shape.text.unwrap(), 'unreal', '年-月-日'],
    ['a text over its length', line(9), '虚'.repeat(10), '最多9个字符'],
  ])('tells how %s is written', (_name, schema, value, zh) => {
    expect(saidOf(schema, value)).toEqual([{ en: expect.any(String), zh: expect.stringContaining(zh) }]);
  });

  test('has nothing to add where the code of a fault says enough', () => {
    expect(saidOf(line(9), '\u200b')).toEqual([undefined]);
  });
});
