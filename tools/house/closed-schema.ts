/** As much of JSON Schema as a contract is made of. */
export interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  maxLength?: number;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  maxItems?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
  $ref?: string;
}

const longest = 128;
const knownFormats = new Set(['uuid', 'date', 'date-time']);

/** Whether a pattern describes the whole text and ends within the length a code may have. */
export function isBounded(pattern: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) return false;
  const quantifiers = pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
  const counts = [...quantifiers.matchAll(/\{\d+(?:,(\d*))?\}/g)].map(([, most]) => (most === '' ? Infinity : Number(most ?? 0)));
  return !/[*+]/.test(quantifiers) && counts.every((most) => most <= longest);
}

const stringProblems = (schema: JsonSchema, at: string): string[] => {
  if (schema.enum !== undefined || schema.const !== undefined || knownFormats.has(schema.format ?? '')) return [];
  const patterns = [schema, ...(schema.allOf ?? [])].flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length === 0) return [`${at} is free text`];
  const isShort = patterns.some(isBounded) || (schema.maxLength ?? Infinity) <= longest;
  return isShort ? [] : [`${at} may be longer than ${longest} characters`];
};

const objectProblems = (schema: JsonSchema, at: string): string[] => {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => closedSchemaProblems(each, `${at}.${name}`));
  if (schema.additionalProperties === false) return inside;
  if (typeof schema.additionalProperties !== 'object') return [`${at} takes fields nobody named`, ...inside];
  const names = schema.propertyNames ? stringProblems(schema.propertyNames, `${at} (its names)`) : [`${at} takes any name`];
  return [...names, ...closedSchemaProblems(schema.additionalProperties, `${at}.*`), ...inside];
};

const listProblems = (schema: JsonSchema, at: string): string[] => {
  const items = typeof schema.items === 'object' ? closedSchemaProblems(schema.items, `${at}[]`) : [];
  const isOpen = schema.prefixItems === undefined && typeof schema.items !== 'object';
  return [
    ...(isOpen ? [`${at} takes items of any kind`] : []),
    ...items,
    ...(schema.prefixItems ?? []).flatMap((each) => closedSchemaProblems(each, `${at}[]`)),
  ];
};

/** H18: where a schema would let through words nobody chose: free text, unnamed fields, anything at all. */
export function closedSchemaProblems(schema: JsonSchema, at: string): string[] {
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...Object.values(schema.$defs ?? {})];
  const inside = choices.flatMap((each) => closedSchemaProblems(each, at));
  const types = [schema.type ?? []].flat();
  const isAnything =
    types.length === 0 &&
    choices.length === 0 &&
    schema.enum === undefined &&
    schema.const === undefined &&
    schema.$ref === undefined;
  return [
    ...inside,
    ...(isAnything ? [`${at} takes anything`] : []),
    ...(types.includes('string') ? stringProblems(schema, at) : []),
    ...(types.includes('object') ? objectProblems(schema, at) : []),
    ...(types.includes('array') ? listProblems(schema, at) : []),
  ];
}
