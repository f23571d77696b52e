import { DomainError } from '@homeward/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A place in a list ordered by time of recording, newest first. */
interface Place {
  recordedAt: string;
  id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const invalidCursor = () =>
  new DomainError('invalid', 'invalid-cursor', 'The list cannot go on from here.', {
    errors: [{ parameter: 'cursor', code: 'invalid-cursor', detail: 'Take the cursor from the page before.' }],
  });

export function placeOf(cursor: string): Place {
  const [recordedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!uuid.test(id) || !instant.test(recordedAt) || Number.isNaN(Date.parse(recordedAt))) throw invalidCursor();
  return { recordedAt, id };
}

export const cursorOf = ({ recordedAt, id }: Place): string => Buffer.from(`${recordedAt}|${id}`, 'utf8').toString('base64url');

/** One page after the cursor, newest first. A page costs the same however long the list is: no offset, an index on (recorded_at, id). */
export async function keysetPage<Row extends ObjectLiteral & Place>(
  query: SelectQueryBuilder<Row>,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Row[]; next: string | null }> {
  const { alias } = query;
  if (page.cursor !== undefined) {
    const place = placeOf(page.cursor);
    query.andWhere(`(${alias}.recorded_at, ${alias}.id) < (:pageAfterAt::timestamptz, :pageAfterId::uuid)`, {
      pageAfterAt: place.recordedAt,
      pageAfterId: place.id,
    });
  }
  const rows = await query
    .orderBy(`${alias}.recordedAt`, 'DESC')
    .addOrderBy(`${alias}.id`, 'DESC')
    .limit(page.limit + 1)
    .getMany();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? cursorOf(last) : null };
}
