import type * as z from 'zod';
import { Unreadable } from './failures.js';

type Issue = z.core.$ZodIssue;

/** A field that this page does not know yet is no reason to show nothing; anything else that does not fit is. */
export function readAs<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  if (read.error.issues.every(isOnlyNewer)) return body as z.output<Schema>;
  const where = read.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  throw new Unreadable(where);
}

const isOnlyNewer = (issue: Issue): boolean =>
  issue.code === 'unrecognized_keys' ||
  (issue.code === 'invalid_union' && issue.errors.some((option) => option.length > 0 && option.every(isOnlyNewer)));
