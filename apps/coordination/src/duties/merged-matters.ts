import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mattersMergedAlready, mattersNotMerged } from './duties.errors.js';

/** Which matters count as one for their duties: each other one stands behind one that leads the chain. */
@Injectable()
export class MergedMatters {
  /** Begins a merger. A matter stands in one chain only, and who leads a chain stands behind nobody. */
  async begin(tx: EntityManager, intoId: string, otherId: string): Promise<void> {
    const standing = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.merged_matters WHERE matter_id = ANY($1::uuid[]) OR into_matter_id = $2 LIMIT 1`,
      [[intoId, otherId], otherId],
    );
    if (standing.length > 0) throw mattersMergedAlready();
    await tx.query(`INSERT INTO coordination.merged_matters (matter_id, into_matter_id, state) VALUES ($1, $2, 'moving')`, [
      otherId,
      intoId,
    ]);
  }

  /** Begins to undo a merger, whichever of the two leads. */
  async reopen(tx: EntityManager, oneId: string, otherId: string): Promise<void> {
    const [, moving] = await tx.query<[unknown[], number]>(
      `UPDATE coordination.merged_matters SET state = 'moving'
        WHERE (matter_id = $1 AND into_matter_id = $2) OR (matter_id = $2 AND into_matter_id = $1)`,
      [oneId, otherId],
    );
    if (moving === 0) throw mattersNotMerged();
  }

  async settle(tx: EntityManager): Promise<void> {
    await tx.query(`UPDATE coordination.merged_matters SET state = 'merged' WHERE state = 'moving'`);
  }

  async end(tx: EntityManager): Promise<void> {
    await tx.query(`DELETE FROM coordination.merged_matters WHERE state = 'moving'`);
  }
}
