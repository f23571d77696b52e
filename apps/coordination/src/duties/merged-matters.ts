import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mattersMergedAlready, mattersNotMerged } from './duties.errors.js';

/** A matter that counts as one with another, behind which it stands. */
export interface Merger {
  id: string;
  matterId: string;
  intoMatterId: string;
}

/** Which matters count as one for their duties: each other one stands behind one that leads the chain. */
@Injectable()
export class MergedMatters {
  /** Begins a merger. A matter stands in one chain only, and who leads a chain stands behind nobody. */
  async begin(tx: EntityManager, intoId: string, otherId: string): Promise<Merger> {
    const standing = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.merged_matters WHERE matter_id = ANY($1::uuid[]) OR into_matter_id = $2 LIMIT 1`,
      [[intoId, otherId], otherId],
    );
    if (standing.length > 0) throw mattersMergedAlready();
    const merger = { id: randomUUID(), matterId: otherId, intoMatterId: intoId };
    await tx.query(`INSERT INTO coordination.merged_matters (id, matter_id, into_matter_id, state) VALUES ($1, $2, $3, 'moving')`, [
      merger.id,
      otherId,
      intoId,
    ]);
    return merger;
  }

  /** Begins to undo a merger, whichever of the two leads. */
  async reopen(tx: EntityManager, oneId: string, otherId: string): Promise<Merger> {
    const [[moving]] = await tx.query<[Merger[], number]>(
      `UPDATE coordination.merged_matters SET state = 'moving'
        WHERE (matter_id = $1 AND into_matter_id = $2) OR (matter_id = $2 AND into_matter_id = $1)
        RETURNING id, matter_id AS "matterId", into_matter_id AS "intoMatterId"`,
      [oneId, otherId],
    );
    if (!moving) throw mattersNotMerged();
    return moving;
  }

  async settle(tx: EntityManager): Promise<void> {
    await tx.query(`UPDATE coordination.merged_matters SET state = 'merged' WHERE state = 'moving'`);
  }

  async end(tx: EntityManager): Promise<void> {
    await tx.query(`DELETE FROM coordination.merged_matters WHERE state = 'moving'`);
  }
}
