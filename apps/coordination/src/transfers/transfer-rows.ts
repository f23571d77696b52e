import { randomUUID } from 'node:crypto';
import { liesBefore, type TransferContent, type TransferEntry } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { FieldCipher, isAsPublished, Permits, type Decision } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TimeZones } from '../agencies/time-zones.js';
import { MatterGates } from '../matters/matter-gates.js';
import { asRowOf, sideOf, sideOfMove, type Transfer, type TransferMove } from './transfer.js';
import { sealContent } from './transfer-cipher.js';
import { TransferEntity } from './transfer.entity.js';
import { TransferEntryEntity } from './transfer-entry.entity.js';
import { beforeOffer, otherSidesMove, transferNotFound } from './transfers.errors.js';

/** An act of one side: what is written down of it beside the change of the transfer. */
export interface Act {
  move: string;
  code?: TransferEntry['code'];
  content?: TransferContent;
  asPublished: boolean;
}

/** A transfer that the acting officer may move. */
export interface Permitted {
  transfer: Transfer;
  asPublished: boolean;
}

/** Loads transfers for a move of one side, and writes the move down on both the transfer and that side's own record. */
@Injectable()
export class TransferRows {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly gates: MatterGates,
    private readonly zones: TimeZones,
  ) {}

  /** The transfer in the version that the caller saw, if the caller's agency stands on the side whose move this is. */
  async load(tx: EntityManager, move: TransferMove, seen: Pick<Seen, 'id'> & Partial<Seen>): Promise<Permitted> {
    const action = `coordination:${move}`;
    const transfer = await tx.findOneBy(TransferEntity, { id: seen.id });
    if (!transfer) throw this.permits.absent(action, seen.id, transferNotFound);
    const permit = await this.permit(tx, transfer, move);
    await this.gates.refuseIfClosed(tx, transfer.matterId);
    const { agencyId, occurred, purpose } = accessOf(tx);
    if (purpose !== 'historical-import' && liesBefore(occurred, transfer.occurred.notBefore))
      throw beforeOffer(transfer, await this.zones.of(tx, agencyId));
    const { version = transfer.version } = seen;
    return { transfer: asSeen(transfer, { version }), asPublished: isAsPublished(permit) };
  }

  private async permit(tx: EntityManager, transfer: Transfer, move: TransferMove): Promise<Decision> {
    const side = sideOf(transfer, accessOf(tx).agencyId);
    const isOtherSide = side !== null && side !== sideOfMove[move];
    return this.permits.checkOpen(tx, `coordination:${move}`, asRowOf(transfer, sideOfMove[move]), {
      unknown: transferNotFound,
      notTheirs: () => otherSidesMove(transfer.id),
      reading: isOtherSide ? { action: 'coordination:readTransfer', row: asRowOf(transfer, side) } : null,
    });
  }

  /** Stores a new transfer with the sender's first entry. */
  async open(tx: EntityManager, transfer: Transfer, content: TransferContent): Promise<void> {
    await add<Transfer>(tx, TransferEntity, transfer);
    await this.write(tx, transfer, { move: 'offerTransfer', content, asPublished: transfer.asPublished });
  }

  /** Writes the next state over the version that was seen, and the act beside it. */
  async move(tx: EntityManager, seen: Transfer, next: Transfer, act: Act): Promise<Transfer> {
    const stored = await replace<Transfer>(tx, TransferEntity, seen, next);
    await this.write(tx, stored, act);
    return stored;
  }

  /** Writes an act down that leaves the transfer as it is. Returns the id of the entry. */
  async write(tx: EntityManager, transfer: Transfer, { move, code, content = {}, asPublished }: Act): Promise<string> {
    const { agencyId: acting, actorId, occurred, implied, recordedAt } = accessOf(tx);
    const id = randomUUID();
    const { agencyId: sender, toAgencyId: receiver } = transfer;
    const [agencyId, otherAgencyId] = sideOf(transfer, acting) === 'sender' ? [sender, receiver] : [receiver, sender];
    await add<TransferEntryEntity>(tx, TransferEntryEntity, {
      id,
      version: 1,
      transferId: transfer.id,
      matterId: transfer.matterId,
      agencyId,
      otherAgencyId,
      move,
      code: code ?? null,
      sealedContent: sealContent(this.cipher, id, content),
      writtenBy: actorId,
      occurred,
      implied,
      asPublished,
      recordedAt,
    });
    return id;
  }
}
