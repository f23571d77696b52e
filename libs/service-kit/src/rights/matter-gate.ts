import { DomainError } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { EntityManager } from 'typeorm';

interface Standing {
  closed: boolean;
  known: boolean;
  shared: boolean;
}

/** The answer for a matter that is not there, and for one that is none of the caller's. */
export const matterNotFound = () => new DomainError('not-found', 'matter-not-found', 'No such matter.');
const matterClosed = (id: string) => new DomainError('conflict', 'matter-closed', `The matter ${id} is closed.`);

/** Knows from coordination's facts which matters exist, which are closed, and which agencies take part in them. */
export class MatterGate {
  constructor(private readonly schema: string) {}

  /** A closed matter takes no writes. */
  async refuseIfClosed(tx: EntityManager, matterId: string): Promise<void> {
    if ((await this.standing(tx, matterId)).closed) throw matterClosed(matterId);
  }

  /**
   * Lets an agency begin something of its own in a matter: it must take part in it by a share. An import of history writes what was published, also
   * for organs between which no hand-over is known; it reads nothing by that.
   */
  async enter(tx: EntityManager, matterId: string): Promise<void> {
    const { closed, known, shared } = await this.standing(tx, matterId);
    const mayEnter = shared || (known && accessOf(tx).purpose === 'historical-import');
    if (!mayEnter) throw matterNotFound();
    if (closed) throw matterClosed(matterId);
  }

  /** Which of these matters are closed, asked once for all of them. */
  async closedAmong(tx: EntityManager, matterIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (matterIds.length === 0) return new Set();
    const closed = await tx.query<{ matter_id: string }[]>(
      `SELECT matter_id FROM ${this.schema}.closed_matters WHERE matter_id = ANY($1)`,
      [[...new Set(matterIds)]],
    );
    return new Set(closed.map(({ matter_id: id }) => id));
  }

  async close(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(`INSERT INTO ${this.schema}.closed_matters (matter_id) VALUES ($1) ON CONFLICT DO NOTHING`, [matterId]);
  }

  async reopen(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.closed_matters WHERE matter_id = $1`, [matterId]);
  }

  private async standing(tx: EntityManager, matterId: string): Promise<Standing> {
    const [standing] = await tx.query<Standing[]>(
      `SELECT EXISTS (SELECT 1 FROM ${this.schema}.closed_matters WHERE matter_id = $1) AS closed,
              EXISTS (SELECT 1 FROM ${this.schema}.shares WHERE matter_id = $1) AS known,
              EXISTS (SELECT 1 FROM ${this.schema}.shares
                       WHERE matter_id = $1 AND agency_id = $2 AND scope = 'read' AND ended_at IS NULL) AS shared`,
      [matterId, accessOf(tx).agencyId],
    );
    return standing ?? { closed: false, known: false, shared: false };
  }
}
