import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { knownRefusals, setContactPoint } from '@homeward/contracts';
import * as z from 'zod';
import { ValidationPipe } from './validation.js';

const codes = async (schema: z.ZodType, body: unknown): Promise<unknown> =>
  new ValidationPipe().transform(body, { type: 'body', schema }).then(
    () => [],
    (refusal: { details: { errors: { pointer: string; code: string }[] } }) =>
      refusal.details.errors.map(({ pointer, code }) => [pointer, code]),
  );

describe('naming what does not fit', () => {
  const contact = { channel: 'mail', address: 'x@unreal.example' };

  test.each([
    ['neither', contact],
    ['both', { ...contact, role: 'registrar', officerId: randomUUID() }],
  ])('a contact point of a role and an officer, %s of them, has a code of its own', async (_, body) => {
    expect(await codes(setContactPoint, body)).toEqual([['/role', 'role-or-officer']]);
    expect(knownRefusals.has('coordination.role-or-officer')).toBe(true);
  });

  test('says of what is missing that it is, and of what is of another kind what is needed', async () => {
    const inner = z.strictObject({
      agency: z.strictObject({ id: z.string() }),
      channel: z.enum(['mail', 'webhook']),
      pages: z.array(z.string()),
    });
    const refused = new ValidationPipe().transform({ agency: {}, pages: [1] }, { type: 'body', schema: inner });
    await expect(refused).rejects.toMatchObject({
      details: {
        errors: [
          { pointer: '/agency/id', detail: 'This is missing.' },
          { pointer: '/channel', detail: 'This is missing.' },
          { pointer: '/pages/0', detail: 'Text is needed here.' },
        ],
      },
    });
  });

  test.each<[z.ZodType, unknown, string]>([
    [z.strictObject({}), null, 'An object is needed here.'],
    [z.strictObject({}), [], 'An object is needed here.'],
    [z.strictObject({}), 7, 'An object is needed here.'],
    [z.boolean(), 'yes', 'True or false is needed here.'],
    [z.array(z.string()), 'x', 'A list is needed here.'],
    [z.int(), 1.5, 'A whole number is needed here.'],
    [z.int().min(1), 0, 'This must be at least 1.'],
    [z.number().lt(5), 9, 'This must be less than 5.'],
    [z.string().min(1), '', 'This is empty.'],
    [z.string().max(3), 'xxxx', 'At most 3 characters.'],
    [z.array(z.string()).min(1), [], 'At least one entry is needed here.'],
    [z.string().regex(/^[0-9a-f]{64}$/), 'x', 'A digest has 64 hexadecimal digits (0–9, a–f in lower case).'],
    [z.string().regex(/^x{7}$/), 'x', 'This is not written as expected.'],
    [z.iso.date(), '2026-02-30', 'This is no real day; a day is written 2026-02-13.'],
    [z.iso.datetime(), 'noon', 'This is no moment; one is written 2026-02-13T02:20:00Z.'],
    [z.uuidv4().lowercase(), 'x', 'An id is needed here.'],
    [z.enum(['mail', 'webhook']), 'fax', 'This value is not known here; there are mail, webhook.'],
    [z.union([z.string(), z.int()]), true, 'This fits none of the known forms.'],
    [z.number().multipleOf(5), 7, 'This number is not expected here.'],
    [z.string().regex(/^x$/, 'An x is written here.'), 'y', 'An x is written here.'],
    [z.string().refine(() => false, 'Too unreal for us.'), 'y', 'Too unreal for us.'],
  ])('says it in words of ours, without the value: %#', async (schema, value, detail) => {
    const refused = new ValidationPipe().transform({ value }, { type: 'body', schema: z.strictObject({ value: schema }) });

    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining(`/value: ${detail}`),
      details: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/value', detail })]) },
    });
  });

  test('never repeats what the checker calls its own', async () => {
    const odd = z.strictObject({ number: z.int().refine((number) => number % 2 === 1), kind: z.enum(['a']) });
    expect(await codes(odd, { number: 2, kind: 'b' })).toEqual([
      ['/number', 'invalid'],
      ['/kind', 'invalid-value'],
    ]);
  });
});
