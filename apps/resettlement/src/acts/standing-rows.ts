import { localDay, type Occurred } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { isHistory, oneAtATime, type KnownPerson, type PersonRow, type Rows } from '@homeward/service-kit';
import type { EntityManager, FindOptionsWhere } from 'typeorm';

/**
 * The rows of a person that may stand in the way of one more of their kind; acts of this kind about one person wait for each other. Nothing stands in
 * the way of a published history: it is recorded as it was.
 */
export async function standingRows<Row extends PersonRow>(
  tx: EntityManager,
  { name, table }: Rows<Row>,
  { id: personId, matterId }: Pick<KnownPerson, 'id' | 'matterId'>,
  where: FindOptionsWhere<Row & object>,
): Promise<Row[]> {
  if (isHistory(accessOf(tx))) return [];
  await oneAtATime(tx, name, personId);
  return tx.find<Row & object>(table, { where: { matterId, personId, ...where } as never });
}

/** Whether two acts could have happened on one day of that zone: told twice, they are one act. */
export function couldShareADay(one: Occurred, other: Occurred, zone: string): boolean {
  const [[first, last], [otherFirst, otherLast]] = [daysOf(one, zone), daysOf(other, zone)];
  return first <= otherLast && otherFirst <= last;
}

/** A day ends before its 24:00. */
function daysOf({ notBefore, notAfter }: Occurred, zone: string): [first: string, last: string] {
  const end = notAfter === notBefore ? notAfter : new Date(Date.parse(notAfter) - 1).toISOString();
  return [localDay(notBefore, zone), localDay(end, zone)];
}
