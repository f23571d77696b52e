import type { OfCaseQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { keysetPage, type Act } from '@homeward/service-kit';
import type { EntityManager, EntityTarget } from 'typeorm';

interface ActRow extends Act {
  id: string;
  caseId: string;
}

/** A page of acts: those of one case as far as row security shows them, or those that are the agency's by one of the named columns. */
export function actsPage<Row extends ActRow>(
  tx: EntityManager,
  table: EntityTarget<Row>,
  query: OfCaseQuery,
  sides: readonly string[] = ['agency_id'],
): Promise<{ items: Row[]; next: string | null }> {
  const rows = tx.createQueryBuilder(table, 'act');
  const isMine = sides.map((side) => `act.${side} = :agencyId`).join(' OR ');
  if (query.caseId === undefined) rows.where(`(${isMine})`, { agencyId: accessOf(tx).agencyId });
  else rows.where('act.case_id = :caseId', { caseId: query.caseId });
  return keysetPage(rows, query);
}
