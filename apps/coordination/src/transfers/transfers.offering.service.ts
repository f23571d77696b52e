import { randomUUID } from 'node:crypto';
import { transferOffered, type OfferTransfer, type TransferContent } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { isAsPublished, Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matterNotFound } from '../matters/matters.errors.js';
import { refuseIfWaiting } from './offers-waiting.js';
import { offered, type Transfer } from './transfer.js';
import { cargo, course } from './transfer-facts.js';
import { TransferReceivers } from './transfer-receivers.js';
import { TransferRows } from './transfer-rows.js';
import { alreadyOffered, transferNotFound } from './transfers.errors.js';
import { TravellingClues } from './travelling-clues.js';

const uniqueViolation = '23505';

/** Offers work to another agency (R02). */
@Injectable()
export class TransfersOfferingService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly rows: TransferRows,
    private readonly receivers: TransferReceivers,
    private readonly clues: TravellingClues,
  ) {}

  async offer(tx: EntityManager, body: OfferTransfer): Promise<Transfer> {
    const { agencyId, actorId, occurred, implied, recordedAt } = accessOf(tx);
    const { matterId } = body;
    const id = randomUUID();
    const refusals = { row: transferNotFound, matter: matterNotFound };
    const permit = await this.permits.begin(tx, 'coordination:offerTransfer', { id, agencyId, matterId }, refusals);
    await this.clues.refuseUnlessHeld(tx, body);
    const { sender, receiver, counterpart } = await this.receivers.route(tx, body);
    const transfer = offered({
      id,
      agencyId,
      fromAgencyType: sender.kind,
      toAgencyId: receiver.id,
      toAgencyType: receiver.kind,
      counterpart,
      offeredBy: actorId,
      asPublished: isAsPublished(permit),
      body,
      recorded: { occurred, implied, recordedAt },
    });
    await refuseIfWaiting(tx, transfer);
    await this.store(tx, transfer, contentOf(body));
    await this.outbox.add(tx, transferOffered, transfer, { ...cargo(transfer), ...course(transfer), material: transfer.material });
    await this.clues.preview(tx, transfer);
    return transfer;
  }

  private async store(tx: EntityManager, transfer: Transfer, content: TransferContent): Promise<void> {
    try {
      await this.rows.open(tx, transfer, content);
    } catch (error) {
      if ((error as { code?: unknown }).code === uniqueViolation) throw alreadyOffered();
      throw error;
    }
  }
}

function contentOf({ text, manifest, overrideReason, newFact }: OfferTransfer): TransferContent {
  return {
    ...(text !== undefined && { text }),
    ...(manifest.length > 0 && { manifest }),
    ...(overrideReason !== undefined && { overrideReason }),
    ...(newFact !== undefined && { newFact }),
  };
}
