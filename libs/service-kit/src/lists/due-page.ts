import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { invalidCursor } from './keyset.js';

interface Due {
  id: string;
  dueAt: string | null;
}

const never = 'infinity';
const place = /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const dueCursorOf = ({ dueAt, id }: Due): string => Buffer.from(`${dueAt ?? never}|${id}`, 'utf8').toString('base64url');

/** One page after the cursor, what is due first before the rest, and last what has no date; like any list, a page costs the same however long it is. */
export async function duePage<Row extends ObjectLiteral & Due>(
  query: SelectQueryBuilder<Row>,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Row[]; next: string | null }> {
  const order = `COALESCE(${query.alias}.due_at, '${never}')`;
  if (page.cursor !== undefined) {
    const [, dueAt, id] = place.exec(Buffer.from(page.cursor, 'base64url').toString('utf8')) ?? [];
    if (dueAt === undefined || (dueAt !== never && Number.isNaN(Date.parse(dueAt)))) throw invalidCursor();
    query.andWhere(`(${order}, ${query.alias}.id) > (:pageAfterDue::timestamptz, :pageAfterId::uuid)`, {
      pageAfterDue: dueAt,
      pageAfterId: id,
    });
  }
  const rows = await query
    .orderBy(order, 'ASC')
    .addOrderBy(`${query.alias}.id`, 'ASC')
    .limit(page.limit + 1)
    .getMany();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? dueCursorOf(last) : null };
}
