import type { ClueRegistered, TransferAccepted } from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SharesService } from '../shares/shares.service.js';
import type { RegisteredMatter } from './matter.js';
import { MatterEntity } from './matter.entity.js';
import { MatterGates } from './matter-gates.js';

/** Keeps the register by the facts of clues and transfers. */
@Injectable()
export class MattersRegisteringService {
  constructor(
    private readonly shares: SharesService,
    private readonly gates: MatterGates,
  ) {}

  /** The first clue opens its matter; whoever brings a clue to a matter takes part in it. */
  async enterClue(tx: EntityManager, fact: ClueRegistered): Promise<void> {
    const { key: matterId, agencyId, data } = fact;
    if (data.opensMatter) await this.gates.build(tx, matterId);
    await this.gates.lock(tx, matterId);
    if (data.opensMatter) await add<RegisteredMatter>(tx, MatterEntity, opened(fact));
    await tx.query(
      `INSERT INTO coordination.matter_clues (clue_id, matter_id, holder_id) VALUES ($1, $2, $3) ON CONFLICT (clue_id) DO NOTHING`,
      [data.clueId, matterId, agencyId],
    );
    await this.shares.grant(tx, { matterId, agencyId, scope: 'read' }, { basis: 'own-matter', causeId: data.clueId });
  }

  /** The agency that took over the clue which opened the matter leads it from now on. */
  async handOver(tx: EntityManager, { key, data: { clueId, toAgencyId } }: TransferAccepted): Promise<void> {
    await this.gates.lock(tx, key);
    const matter = clueId === null ? null : await tx.findOneBy(MatterEntity, { openingClueId: clueId });
    if (matter && matter.agencyId !== toAgencyId)
      await replace<RegisteredMatter>(tx, MatterEntity, matter, { ...matter, agencyId: toAgencyId });
  }

  /** Which agency holds the clue, if it belongs to the matter. */
  async holderOf(tx: EntityManager, matterId: string, clueId: string): Promise<string | null> {
    const [clue] = await tx.query<{ holderId: string }[]>(
      `SELECT holder_id AS "holderId" FROM coordination.matter_clues WHERE clue_id = $1 AND matter_id = $2`,
      [clueId, matterId],
    );
    return clue?.holderId ?? null;
  }

  /** The clue is the receiver's from the moment of acceptance. */
  async passClue(tx: EntityManager, clueId: string, toAgencyId: string): Promise<void> {
    await tx.query(`UPDATE coordination.matter_clues SET holder_id = $2 WHERE clue_id = $1`, [clueId, toAgencyId]);
  }
}

function opened({ key, agencyId, occurred, implied, recordedAt, data }: ClueRegistered): RegisteredMatter {
  return {
    id: key,
    version: 1,
    number: data.matterNumber,
    agencyId,
    openedByAgencyId: agencyId,
    openingClueId: data.clueId,
    status: 'open',
    occurred,
    implied,
    asPublished: false,
    recordedAt,
    outcome: null,
    closedOccurred: null,
  };
}
