import { chargesOf, objectivesOf, papersOf } from './composed.js';
import { fieldKind, firstCode } from './field-kind.js';
import type { Known } from './known.js';
import { fieldOf, type ActLayout, type FieldLayout } from './layout.js';
import { dayOrTimeOf, momentOf, occurredOf, type When } from './when.js';

/** What stands in a form, by the path of each field. */
export type Values = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Stands in a field in which the desk was chosen in place of an officer. */
export const theDesk = 'the-desk';

/** Every field of a form, in the order in which it is filled in. */
export const fieldsOf = ({ groups }: ActLayout): FieldLayout[] => groups.flatMap(({ fields }) => fields.map(fieldOf));

/** An empty form. */
export function firstValues(layout: ActLayout, known: Known): Values {
  return Object.fromEntries(
    fieldsOf(layout).map((field) => {
      const { kind } = fieldKind(layout.schema, field.path);
      const given = (known as Readonly<Record<string, unknown>>)[field.path];
      // What somebody has to find out is never there from the first.
      const first = kind === 'one' && !field.needed ? firstCode(layout.schema, field.path) : '';
      const isList = kind === 'several' && field.as !== 'words';
      return [field.path, kind === 'check' ? false : isList ? [] : typeof given === 'string' ? given : first];
    }),
  );
}

/** A form in which stands what the row says already. */
export function valuesOfRow(layout: ActLayout, values: Values, row: Readonly<Record<string, unknown>>): Values {
  const told = Object.keys(values).flatMap((path): [string, Values[string]][] => {
    const value = row[path];
    const { kind } = fieldKind(layout.schema, path);
    if (kind === 'several') return Array.isArray(value) ? [[path, value.map(String)]] : [];
    if (kind === 'check') return typeof value === 'boolean' ? [[path, value]] : [];
    if (kind === 'one') return typeof value === 'string' ? [[path, value]] : [];
    // A yes or no is said anew each time: it decides who is told of it.
    return [];
  });
  return { ...values, ...Object.fromEntries(told) };
}

/** The body that a form makes: what was left open is left out, so that the contract's own defaults hold. */
export function bodyOf(
  layout: ActLayout,
  { values, when, known }: { values: Values; when: When; known: Known },
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(known)) if (value !== undefined && name in layout.schema.shape) body[name] = value;
  for (const field of fieldsOf(layout)) {
    const value = told(layout, field, values);
    if (value !== undefined) put(body, field.path.split('.'), value);
  }
  const occurred = occurredOf(when);
  if (occurred) body['occurred'] = occurred;
  return body;
}

function told(layout: ActLayout, { path, as }: FieldLayout, values: Values): unknown {
  const value = values[path];
  if (value === undefined) return undefined;
  const { kind, required, emptyIsNull } = fieldKind(layout.schema, path);
  if (typeof value === 'boolean') return value;
  if (as === 'offences') return chargesOf(value, values);
  if (as === 'objectives') return objectivesOf(value, values);
  if (as === 'papers' && value.length > 0) return papersOf(value, values);
  // An empty list is an answer where the contract asks for a list.
  if (typeof value !== 'string') return value.length === 0 && !required ? undefined : value;
  if (value.trim() === '') return emptyIsNull ? null : undefined;
  if (as === 'holder' && value === theDesk) return null;
  if (as === 'words') return wordsOf(value);
  if (as === 'moment') return momentOf(value);
  if (as === 'day-or-time') return dayOrTimeOf(value);
  if (kind === 'yes-no') return value === 'yes';
  if (kind === 'number') return Number(value);
  return kind === 'text' && !path.endsWith('text') ? value.trim() : value;
}

const wordsOf = (line: string): string[] => line.split(/[\s,，、;；]+/).filter((word) => word !== '');

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const next = (into[first] ??= {}) as Record<string, unknown>;
  put(next, rest, value);
}

/** What a service needs though its schema lets it be missing, and what is still missing of it. */
export const stillNeeded = (layout: ActLayout, values: Values): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(layout)
      .filter(({ path, needed }) => needed && isEmpty(values[path]))
      .map(({ path }) => [path, 'missing']),
  );

const isEmpty = (value: Values[string] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : typeof value !== 'boolean' && value.length === 0);
