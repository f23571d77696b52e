import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SharesService } from '../shares/shares.service.js';
import { matterClosed, matterNotFound } from './matters.errors.js';

export type GateState = 'open' | 'closing' | 'closed';

/**
 * The gate of each matter: the one row that whatever begins in the matter and whatever closes it must agree on. Beginning takes the row together with
 * others, closing takes it alone, and both take it before any other row.
 */
@Injectable()
export class MatterGates {
  constructor(private readonly shares: SharesService) {}

  /** Lets an agency begin something of its own: it takes part in the matter by a share. An import of history also writes for organs without one. */
  async enter(tx: EntityManager, matterId: string): Promise<void> {
    const state = await this.read(tx, matterId, 'SHARE');
    const mayEnter = accessOf(tx).purpose === 'historical-import' || (await this.shares.takesPart(tx, matterId));
    if (state === null || !mayEnter) throw matterNotFound();
    if (state === 'closed') throw matterClosed(matterId);
  }

  /** A closed matter takes no writes, and none slips in while it is being closed. */
  async refuseIfClosed(tx: EntityManager, matterId: string): Promise<void> {
    if ((await this.read(tx, matterId, 'SHARE')) === 'closed') throw matterClosed(matterId);
  }

  /** Keeps everybody else out until this transaction ends. Whoever hears a fact of the matter takes it so before anything else: the fact may open the matter again. */
  lock(tx: EntityManager, matterId: string): Promise<GateState | null> {
    return this.read(tx, matterId, 'UPDATE');
  }

  async build(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.matter_gates (matter_id, state, version) VALUES ($1, 'open', 1) ON CONFLICT (matter_id) DO NOTHING`,
      [matterId],
    );
  }

  async set(tx: EntityManager, matterId: string, state: GateState): Promise<void> {
    await tx.query(`UPDATE coordination.matter_gates SET state = $2, version = version + 1 WHERE matter_id = $1`, [
      matterId,
      state,
    ]);
  }

  /** How a matter stands, for whoever only asks. */
  async stateOf(tx: EntityManager, matterId: string): Promise<GateState | null> {
    const [gate] = await tx.query<{ state: GateState }[]>(`SELECT state FROM coordination.matter_gates WHERE matter_id = $1`, [
      matterId,
    ]);
    return gate?.state ?? null;
  }

  private async read(tx: EntityManager, matterId: string, lock: 'SHARE' | 'UPDATE'): Promise<GateState | null> {
    const [gate] = await tx.query<{ state: GateState }[]>(
      `SELECT state FROM coordination.matter_gates WHERE matter_id = $1 FOR ${lock}`,
      [matterId],
    );
    return gate?.state ?? null;
  }
}
