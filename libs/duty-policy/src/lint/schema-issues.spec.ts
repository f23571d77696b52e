import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { schemaIssues } from './schema-issues.js';

const form = z.strictObject({ unit: z.enum(['hours', 'days']), at: z.string().regex(/^\d\d:\d\d$/), count: z.number() });
const right = { unit: 'hours', at: '09:00', count: 1 };

describe('what is wrong with a field of a pack', () => {
  test.each<[object, string, string]>([
    [{ unit: 'weeks' }, 'This value is not known here; there are hours, days.', '可用：hours、days'],
    [{ at: '9:00' }, 'This is not written as expected', '写法不符合要求'],
    [{ count: '1' }, 'This is of another kind; number is needed here.', '此处应为 number'],
    [{ count: undefined }, 'This field is missing.', '缺少该字段'],
    [{ more: 1 }, 'The engine knows no such field', '系统不认识该字段'],
  ])('is said in both languages: %j', (change, en, zh) => {
    const told = { ...right, ...change };
    const parsed = form.safeParse(told);
    expect(parsed.success ? [] : schemaIssues(parsed.error, told).map(({ message }) => message)).toEqual([
      { en: expect.stringContaining(en), zh: expect.stringContaining(zh) },
    ]);
  });
});
