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
          { pointer: '/pages/0', detail: expect.stringContaining('expected string') },
        ],
      },
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
