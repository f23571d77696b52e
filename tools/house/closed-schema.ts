/** As much of JSON Schema as a contract is made of. */
export interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
  $ref?: string;
}

const knownFormats = new Set(['uuid', 'date', 'date-time']);

// A caller can write no word of their own in any of these.
const knownGrammars: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['id', /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$/],
  ['region code of GB/T 2260', /^\d{6}$/],
  ['country of ISO 3166-1', /^[A-Z]{2}$/],
  ['time zone, which the registry knows', /^[A-Za-z]+(\/[A-Za-z_+-]+)*$/],
  ['matter number', /^[0-9A-HJKMNP-TV-Z]{12}$/],
  ['row of a duty pack', /^[A-Z]{2,3}(-[A-Z0-9]+[a-zR]?)+$/],
  ['semantic version', /^\d+\.\d+\.\d+$/],
  ['hash of what was published', /^sha256:[0-9a-f]{64}$/],
  ['version of a pack or calendar', /^\d+\.\d+\.\d+$/],
  ['digest', /^sha256:[0-9a-f]{64}$/],
  ['name of a fact that a service tells', /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/],
  ['article of the criminal law', /^CL-\d{3}(-\d)?$/],
];
const knownPatterns = new Set(knownGrammars.map(([, { source }]) => source));

const stringProblems = (schema: JsonSchema, at: string): string[] => {
  if (schema.enum !== undefined || schema.const !== undefined || knownFormats.has(schema.format ?? '')) return [];
  const patterns = [schema, ...(schema.allOf ?? [])].flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length === 0) return [`${at} is free text`];
  return patterns.some((pattern) => knownPatterns.has(pattern)) ? [] : [`${at} takes words that no list has`];
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

/** H18: where a schema would let through words of a caller's own: free text, a code of no list, unnamed fields, anything at all. */
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
