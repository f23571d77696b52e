import type { EntityManager } from 'typeorm';
import { movesWhere } from './matter.js';

/** What may be done with a matter in each of its states, as it stands among the others. */
export const movesOf = async (tx: EntityManager, id: string): Promise<ReturnType<typeof movesWhere>> =>
  movesWhere(await isMerged(tx, id));

async function isMerged(tx: EntityManager, id: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM coordination.merged_matters WHERE (matter_id = $1 OR into_matter_id = $1) AND state = 'merged' LIMIT 1`,
    [id],
  );
  return rows.length > 0;
}
