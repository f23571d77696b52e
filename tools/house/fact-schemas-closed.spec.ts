import { describe, expect, test } from '@jest/globals';
import * as contracts from '@homeward/contracts';
import * as z from 'zod';
import { closedSchemaProblems, type JsonSchema } from './closed-schema.js';

const schemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const problemsOf = (schema: z.ZodType): string[] => closedSchemaProblems(schemaOf(schema), 'data');

interface NamedFact {
  name: string;
  version: number;
  data: z.ZodType;
}
const isFact = (value: unknown): value is NamedFact =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  value.data instanceof z.ZodType &&
  'name' in value &&
  'version' in value;
const facts: NamedFact[] = Object.values<unknown>({ ...contracts }).filter(isFact);

describe('reading the schema of a fact (H18)', () => {
  test.each([
    ['ids, codes and counts', z.strictObject({ rescueId: z.uuid(), stage: z.enum(['open', 'closed']), recovered: z.int() })],
    ['days and instants', z.strictObject({ day: z.iso.date(), at: z.iso.datetime({ offset: true }) })],
    ['a region code', z.strictObject({ region: contracts.regionCode })],
    ['a word of a list', z.strictObject({ reason: contracts.dismissalReason.nullable() })],
    ['lists and choices of such', z.strictObject({ ids: z.array(z.uuid()).max(9), by: z.uuid().nullable() })],
  ])('passes %s', (_, schema) => {
    expect(problemsOf(schema)).toEqual([]);
  });

  test.each([
    ['free text', z.strictObject({ remark: z.string().max(40) })],
    ['a code of the caller’s own, which can spell a name', z.strictObject({ reason: contracts.code })],
    ['such a code in a list or a choice', z.strictObject({ reasons: z.array(contracts.code).max(3).nullable() })],
    ['a pattern that nobody listed', z.strictObject({ code: z.string().regex(/^[a-z]{1,20}$/) })],
    ['an open object', z.object({ rescueId: z.uuid() }).loose()],
    ['a record of any name', z.strictObject({ counts: z.record(z.string(), z.int()) })],
    ['anything', z.strictObject({ more: z.unknown() })],
    ['free text in a list of a choice', z.strictObject({ notes: z.array(z.string()).nullable() })],
  ])('stops at %s', (_, schema) => {
    expect(problemsOf(schema).length).toBeGreaterThan(0);
  });

  test('finds the facts of this repository', () => {
    expect(facts.length).toBeGreaterThan(0);
  });

  test.each(facts.map((fact) => [`${fact.name} v${fact.version}`, fact] as const))('passes %s', (_, { data }) => {
    expect(problemsOf(data)).toEqual([]);
  });
});
