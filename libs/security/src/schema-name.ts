/** A service's schema as it may stand in SQL text: lower-case words joined by underscores, nothing else. */
export function schemaName(schema: string): string {
  if (!/^[a-z]+(_[a-z]+)*$/.test(schema) || schema.length > 40) throw new Error(`Not the name of a service's schema: ${schema}`);
  return schema;
}
