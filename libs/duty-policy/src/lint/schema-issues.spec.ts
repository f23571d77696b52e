import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { schemaIssues } from './schema-issues.js';

const form = z.strictObject({
  unit: z.enum(['hours', 'days']),
  at: z.string().regex(/^\d\d:\d\d$/),
  count: z.int().min(0),
  day: z.iso.date(),
  to: z.array(z.string()).min(1),
  odd: z.int().refine((number) => number % 2 === 1, 'This number is not odd'),
});
const right = { unit: 'hours', at: '09:00', count: 1, day: '2026-02-13', to: ['x'], odd: 1 };

describe('what is wrong with a field of a pack', () => {
  test.each<[object, string, string]>([
    [{ unit: 'weeks' }, 'This value is not known here; there are hours, days.', '可用：hours、days'],
    [{ at: '9:00' }, 'This is not written as expected', '写法不符合要求'],
    [{ count: '1' }, 'A number is needed here.', '此处应为数字。'],
    [{ count: 1.5 }, 'A whole number is needed here.', '此处应为整数。'],
    [{ count: -1 }, 'This must be at least 0.', '不得小于0。'],
    [{ day: '2026-02-30' }, 'This is no real day; a day is written 2026-02-13.', '没有这一天'],
    [{ to: [] }, 'At least one entry is needed here.', '此处至少应有一项。'],
    [{ to: 'x' }, 'A list is needed here.', '此处应为列表。'],
    [{ odd: 2 }, 'This number is not odd.', '内容不符合要求。'],
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
