import type { Words } from '@homeward/contracts';
import type * as z from 'zod';
import { listOf } from '../../parts/listed-words.js';

/** What a field asks for, as its schema tells. */
export type FieldKind = {
  required: boolean;
  /** What was left open is told as nothing, and not left out. */
  emptyIsNull: boolean;
} & (
  | { kind: 'text' | 'number' | 'check' | 'yes-no' }
  | { kind: 'one' | 'several'; codes: readonly string[]; words: Readonly<Record<string, Words>> | undefined }
);

interface Inner {
  schema: z.core.$ZodType;
  required: boolean;
  emptyIsNull: boolean;
  /** What holds where nothing is said. */
  otherwise?: unknown;
}

type Wrapping = z.core.$ZodTypeDef & { innerType?: z.core.$ZodType; in?: z.core.$ZodType; defaultValue?: unknown };

/** Takes off what only says that a value may be missing. */
function inner(schema: z.core.$ZodType): Inner {
  let [current, required, otherwise]: [z.core.$ZodType, boolean, unknown] = [schema, true, undefined];
  const emptyIsNull = schema._zod.def.type === 'nullable';
  for (;;) {
    const { def } = current._zod as { def: Wrapping };
    if (def.type === 'default') otherwise = def.defaultValue;
    if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable' || def.type === 'prefault') required = false;
    const next = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    if (!next) return { schema: current, required, emptyIsNull, otherwise };
    current = next;
  }
}

/** The schema of a field, however deep it lies. */
export function schemaAt(object: z.core.$ZodType, path: string): Inner | undefined {
  const [first = '', ...rest] = path.split('.');
  const { shape } = inner(object).schema as unknown as { shape?: Record<string, z.core.$ZodType> };
  const found = shape?.[first];
  if (!found) return undefined;
  if (rest.length > 0) return schemaAt(found, rest.join('.'));
  return inner(found);
}

const codesOf = (schema: z.core.$ZodType): readonly string[] | undefined => {
  const { def } = schema._zod as { def: { type: string; entries?: Record<string, string> } };
  return def.type === 'enum' && def.entries ? Object.values(def.entries) : undefined;
};

/** What to ask for under a path of a form's schema. */
export function fieldKind(object: z.ZodObject, path: string): FieldKind {
  const found = schemaAt(object, path);
  if (!found) throw new Error(`The schema has no field ${path}.`);
  const { schema, required, emptyIsNull } = found;
  const told = { required, emptyIsNull };
  const { def } = schema._zod as { def: { type: string; element?: z.core.$ZodType } };
  const codes = codesOf(schema);
  if (codes) return { kind: 'one', ...told, codes, words: listOf(schema as z.ZodType) };
  if (def.type === 'array' && def.element) {
    const element = inner(def.element).schema;
    return { kind: 'several', ...told, codes: codesOf(element) ?? [], words: listOf(element as z.ZodType) };
  }
  if (def.type === 'boolean') return { kind: required ? 'yes-no' : 'check', ...told };
  return { kind: def.type === 'number' || def.type === 'int' ? 'number' : 'text', ...told };
}

/** The code that holds where nobody chooses, so that it can stand in the form from the first. */
export function firstCode(object: z.ZodObject, path: string): string {
  const otherwise = schemaAt(object, path)?.otherwise;
  return typeof otherwise === 'string' ? otherwise : '';
}
