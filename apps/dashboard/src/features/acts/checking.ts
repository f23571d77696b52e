import { isMissing, type Problem } from '@homeward/contracts';
import type * as z from 'zod';

/** What is wrong with a field, by its path, as a word of the catalogue. */
export type Faults = Readonly<Record<string, string>>;

/** Checks a body by the contract's own schema before the service does. */
export function faultsOf(schema: z.ZodType, body: unknown): Faults {
  const read = schema.safeParse(body);
  if (read.success) return {};
  const faults: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const path = issue.path.map(String).join('.');
    faults[path] ??= wordOf(issue, body);
  }
  return faults;
}

function wordOf(issue: z.core.$ZodIssue, body: unknown): string {
  if (issue.code === 'custom') {
    const { code } = (issue.params ?? {}) as { code?: string };
    return code ?? 'wrong';
  }
  if (isMissing(issue, body)) return 'missing';
  if (issue.code === 'too_small') return 'too-few';
  return issue.code === 'too_big' ? 'too-many' : 'wrong';
}

/** What the browser could not read, at the fields of the form: the day and the time on which something happened are parts of one. */
export const unreadFaults = (ids: readonly string[]): Faults =>
  Object.fromEntries(ids.map((id) => [id.startsWith('occurred-') ? 'occurred' : id, 'unread']));

/** What a service found wrong, by the path of the field. What lies in a header or is the whole body belongs to no field; the refusal itself tells it. */
export const refusedFields = ({ errors = [] }: Problem): Faults =>
  Object.fromEntries(
    errors.flatMap(({ pointer, code }) => (pointer?.startsWith('/') ? [[pointer.slice(1).replaceAll('/', '.'), code]] : [])),
  );

/** The same faults at the fields of a form, in their order: what is wrong within a field is wrong with the field. When it happened is asked for last. */
export function atFields(faults: Faults, fields: readonly string[]): Faults {
  const places = [...fields, 'occurred'];
  const placed = new Map<string, string>();
  for (const [path, fault] of Object.entries(faults)) {
    const at = places.find((field) => path.startsWith(`${field}.`)) ?? path;
    if (!placed.has(at)) placed.set(at, fault);
  }
  const placeOf = (path: string): number => (places.includes(path) ? places.indexOf(path) : places.length);
  return Object.fromEntries([...placed].sort(([one], [other]) => placeOf(one) - placeOf(other)));
}
