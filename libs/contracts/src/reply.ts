import * as z from 'zod';
import { id } from './codes.js';

/** The answer to a command: which row, which version, what may be done next. No personal data: replies are stored with their key. */
export const moveReply = z.strictObject({
  id,
  version: z.int().min(1),
  matterId: id.nullable(),
  status: z.string().max(64),
  allowedActions: z.array(z.string().max(64)),
});
export type MoveReply = z.infer<typeof moveReply>;

/** One page of a list; `next` is the cursor of the following page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().max(256).nullable() });

const pageSize = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'a whole number from 1 to 200, in digits')
  .transform(Number)
  .pipe(z.int().max(200, 'a whole number from 1 to 200, in digits'))
  .default(50)
  .meta({
    type: 'integer',
    minimum: 1,
    maximum: 200,
    pattern: undefined,
    description: 'How many rows a page has; 50 where nothing is said.',
  });

/** Where a list goes on and how long a page is. */
export const pageQuery = { cursor: z.string().max(256).optional(), limit: pageSize };

/** Several values of one parameter with commas between them, each of a known form. */
export const commaList = <Item>(
  item: z.ZodType<Item, string>,
  { of, form, most = 200 }: { of: string; form: string; most?: number },
) =>
  z
    .string()
    .max(most * 40)
    .regex(new RegExp(`^${form}(,${form}){0,${most - 1}}$`), `up to ${most} ${of} with commas between them`)
    .transform((text) => text.split(','))
    .pipe(z.array(item).max(most))
    .meta({ type: 'string', pattern: undefined, description: `Up to ${most} ${of} with commas between them.` });

/** Some rows by their ids, as `id,id`: as many as the longest page has. */
export const idList = commaList(id, { of: 'ids', form: '[0-9a-f-]{36}' });

const fieldError = z.strictObject({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  code: z.string(),
  detail: z.string(),
});

/** A refusal as it is answered (RFC 9457), in the language asked for; in Chinese `detail` says no more than the words of its code. `code` is contract and never reused. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  errors: z.array(fieldError).optional(),
  currentVersion: z.int().optional(),
  blocking: z.array(z.record(z.string(), z.string().nullable())).optional(),
  traceId: z.string(),
});
export type Problem = z.infer<typeof problem>;
