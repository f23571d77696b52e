import { id, line, passage } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { jsonSchemaOf } from './json-schema.js';

const properties = (schema: z.ZodObject) => jsonSchemaOf(schema, 'input')['properties'];

describe('a contract as JSON Schema', () => {
  test('names an id by a format that is registered, its small letters by a pattern', () => {
    expect(properties(z.strictObject({ id }))).toMatchObject({
      id: { type: 'string', format: 'uuid', allOf: expect.arrayContaining([{ pattern: '^[^A-Z]*$' }]) },
    });
  });

  test('tells how long a text may be', () => {
    expect(properties(z.strictObject({ text: passage(2_000), reason: line(200).optional() }))).toMatchObject({
      text: { type: 'string', minLength: 1, maxLength: 2_000 },
      reason: { type: 'string', minLength: 1, maxLength: 200 },
    });
  });
});
