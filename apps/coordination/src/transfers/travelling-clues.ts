import type { OfferTransfer, ShareEndReason } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import { MattersRegisteringService } from '../matters/matters.registering.service.js';
import { SharesService } from '../shares/shares.service.js';
import { FormerHolders } from './former-holders.js';
import type { Transfer } from './transfer.js';
import { clueNotFound } from './transfers.errors.js';

/** What follows a transfer besides the transfer itself: the clue that travels, and what each side may read of the matter. */
@Injectable()
export class TravellingClues {
  constructor(
    private readonly gates: MatterGates,
    private readonly matters: MattersRegisteringService,
    private readonly shares: SharesService,
    private readonly formerHolders: FormerHolders,
  ) {}

  /** The sender takes part in the matter, and a clue is sent on by the agency that holds it. An import writes what was published. */
  async refuseUnlessHeld(tx: EntityManager, { matterId, clueId }: OfferTransfer): Promise<void> {
    const { agencyId, purpose } = accessOf(tx);
    await this.gates.enter(tx, matterId);
    if (clueId === undefined) return;
    const holderId = await this.matters.holderOf(tx, matterId, clueId);
    const isHeld = purpose === 'historical-import' ? holderId !== null : holderId === agencyId;
    if (!isHeld) throw clueNotFound();
  }

  /** Until it decides, the receiver may see codes. */
  async preview(tx: EntityManager, { id, matterId, toAgencyId }: Transfer): Promise<void> {
    const share = { matterId, agencyId: toAgencyId, scope: 'codes' as const };
    await this.shares.grant(tx, share, { basis: 'transfer-offered', causeId: id });
  }

  /** Both sides may read the matter from now on; the clue and its past go with the work. */
  async handOver(tx: EntityManager, transfer: Transfer): Promise<void> {
    const { id, matterId, clueId, agencyId, toAgencyId } = transfer;
    await this.formerHolders.remember(tx, transfer);
    if (clueId !== null) await this.matters.passClue(tx, clueId, toAgencyId);
    for (const side of [toAgencyId, agencyId])
      await this.shares.grant(tx, { matterId, agencyId: side, scope: 'read' }, { basis: 'transfer-accepted', causeId: id });
    await this.endPreview(tx, transfer, 'transfer-accepted');
  }

  /** The offer is over; so is what it showed. */
  async endPreview(tx: EntityManager, { id, matterId, toAgencyId }: Transfer, reason: ShareEndReason): Promise<void> {
    await this.shares.end(tx, { matterId, agencyId: toAgencyId, scope: 'codes' }, id, reason);
  }
}
