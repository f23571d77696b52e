import { DomainError } from '@homeward/contracts';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** A row with an id and a version; a version is written once. */
export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/** Somebody else changed the row since it was read. */
export const staleVersion = (id: string, currentVersion?: number) =>
  new DomainError(
    'stale',
    'stale-version',
    `The row ${id} was changed by somebody else in the meantime.`,
    currentVersion === undefined ? {} : { currentVersion },
  );

/** The row, if it still stands as the caller saw it. Asked before the decision, so that a stale caller is told so, and not that the move is illegal. */
export function asSeen<Row extends Versioned>(row: Row, seen: { version: number }): Row {
  if (row.version !== seen.version) throw staleVersion(row.id, row.version);
  return row;
}

/** Writes `next` only over the version that was read. The loser of a race is told; nothing is merged. */
export async function replace<Row extends Versioned>(
  tx: EntityManager,
  table: EntityTarget<Row>,
  seen: Row,
  next: Row,
): Promise<Row> {
  const written: Row = { ...next, version: seen.version + 1 };
  const { affected } = await tx
    .createQueryBuilder()
    .update(table)
    .set(written as unknown as QueryDeepPartialEntity<Row>)
    .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
    .execute();
  if (affected === 1) return written;
  const current = await tx
    .createQueryBuilder(table, 'row')
    .select('row.version', 'version')
    .where('row.id = :id', { id: seen.id })
    .getRawOne<{ version: number }>();
  throw staleVersion(seen.id, current?.version);
}

/** Stores a row that did not exist before; it starts at version 1. */
export async function add<Row extends Versioned>(tx: EntityManager, table: EntityTarget<Row>, row: Row): Promise<Row> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(row as unknown as QueryDeepPartialEntity<Row>)
    .updateEntity(false)
    .execute();
  return row;
}
