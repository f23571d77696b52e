import { DomainError } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';

/** Knows which matters coordination has closed: a closed matter takes no writes. */
export class MatterGate {
  constructor(private readonly schema: string) {}

  async refuseIfClosed(tx: EntityManager, matterId: string): Promise<void> {
    const closed = await tx.query<unknown[]>(`SELECT 1 FROM ${this.schema}.closed_matters WHERE matter_id = $1`, [matterId]);
    if (closed.length > 0) throw new DomainError('conflict', 'matter-closed', `The matter ${matterId} is closed.`);
  }

  async close(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(`INSERT INTO ${this.schema}.closed_matters (matter_id) VALUES ($1) ON CONFLICT DO NOTHING`, [matterId]);
  }

  async reopen(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.closed_matters WHERE matter_id = $1`, [matterId]);
  }
}
