import { formFaultWords, isMissing, type Problem, type Words } from '@homeward/contracts';
import type * as z from 'zod';

/** What is wrong with a field: a word of the catalogue, or what the contract's words say of its limits. */
export type Fault = string | Words;

/** What is wrong, by the path of the field. */
export type Faults = Readonly<Record<string, Fault>>;

/** Checks a body by the contract's own schema before the service does. */
export function faultsOf(schema: z.ZodType, body: unknown): Faults {
  const read = schema.safeParse(body);
  if (read.success) return {};
  const faults: Record<string, Fault> = {};
  for (const issue of read.error.issues.toSorted((one, other) => Number(isOfMachine(one)) - Number(isOfMachine(other)))) {
    const path = issue.path.map(String).join('.');
    faults[path] ??= wordOf(issue, body);
  }
  return faults;
}

/** Whether a number is beyond what machines count: what the contract allows says more. */
const isOfMachine = (issue: z.core.$ZodIssue): boolean =>
  (issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER) ||
  (issue.code === 'too_small' && issue.minimum === Number.MIN_SAFE_INTEGER);

function wordOf(issue: z.core.$ZodIssue, body: unknown): Fault {
  if (isMissing(issue, body) || isEmptyAt(issue.path, body)) return 'missing';
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1) return 'too-few';
  // The contract names its codes, and nobody chooses among codes here.
  const words = issue.code === 'invalid_value' ? undefined : formFaultWords(issue);
  const { code = 'wrong' } = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as { code?: string };
  return words ?? code;
}

/** Whether nothing but space stands in a text; characters that nobody sees were typed all the same. */
function isEmptyAt(path: readonly PropertyKey[], body: unknown): boolean {
  const found = path.reduce((place, part) => (Object(place) as Record<PropertyKey, unknown>)[part], body);
  return typeof found === 'string' && found.trim() === '';
}

/**
 * What is wrong, and before it what the browser could not read, which it gives as empty: nobody is told that it is missing. The day and the time on which
 * something happened are parts of one field.
 */
export function unreadFirst(ids: readonly string[], faults: Faults): Faults {
  const unread: Faults = Object.fromEntries(ids.map((id) => [id.startsWith('occurred-') ? 'occurred' : id, 'unread']));
  return { ...unread, ...faults, ...unread };
}

/** What a service found wrong, by the path of the field. What lies in a header or is the whole body belongs to no field; the refusal itself tells it. */
export const refusedFields = ({ errors = [] }: Problem): Faults =>
  Object.fromEntries(
    errors.flatMap(({ pointer, code }) => (pointer?.startsWith('/') ? [[pointer.slice(1).replaceAll('/', '.'), code]] : [])),
  );

/** The same faults at the fields of a form, in their order: what is wrong within a field is wrong with the field. When it happened is asked for last. */
export function atFields(faults: Faults, fields: readonly string[]): Faults {
  const places = [...fields, 'occurred'];
  const placed = new Map<string, Fault>();
  for (const [path, fault] of Object.entries(faults)) {
    const at = places.find((field) => path.startsWith(`${field}.`)) ?? path;
    if (!placed.has(at)) placed.set(at, fault);
  }
  const placeOf = (path: string): number => (places.includes(path) ? places.indexOf(path) : places.length);
  return Object.fromEntries([...placed].sort(([one], [other]) => placeOf(one) - placeOf(other)));
}
