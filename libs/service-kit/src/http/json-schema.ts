import * as z from 'zod';

/** A contract as JSON Schema 2020-12, which is what OpenAPI 3.1 holds. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, {
    ...{ io, target: 'draft-2020-12', unrepresentable: 'any' },
    // No description knows a format of this name; the letters are told by a pattern.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'lowercase') jsonSchema.format = 'uuid';
    },
  });
  return shape;
}
