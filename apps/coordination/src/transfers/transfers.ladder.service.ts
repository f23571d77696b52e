import { resultAcknowledged, transferExpired } from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { acknowledgeUnread, expire } from './courses.js';
import { cargo } from './transfer-facts.js';
import { TransferRows } from './transfer-rows.js';
import { TransferEntity } from './transfer.entity.js';
import { TravellingClues } from './travelling-clues.js';

/** What a duty's ladder does with a transfer, as the service itself. Asked too late, each leaves the transfer as it is. */
@Injectable()
export class TransfersLadderService {
  constructor(
    private readonly rows: TransferRows,
    private readonly outbox: Outbox,
    private readonly clues: TravellingClues,
  ) {}

  /** Never answered: back in the sender's queue. */
  async expireTransfer(tx: EntityManager, transferId: string): Promise<void> {
    const transfer = await tx.findOneBy(TransferEntity, { id: transferId });
    const next = transfer && expire(transfer);
    if (!transfer || !next) return;

    const expired = await this.rows.move(tx, transfer, next, { move: 'expireTransfer', asPublished: false });
    await this.outbox.add(tx, transferExpired, expired, cargo(expired));
    await this.clues.endPreview(tx, expired, 'transfer-expired');
  }

  /** The sender has not answered the result in time: it counts as read, marked so. */
  async acknowledgeAutomatically(tx: EntityManager, transferId: string): Promise<void> {
    const transfer = await tx.findOneBy(TransferEntity, { id: transferId });
    const next = transfer && acknowledgeUnread(transfer);
    if (!transfer || !next) return;

    const act = { move: 'acknowledgeResult', code: 'automatic', asPublished: false } as const;
    const acknowledged = await this.rows.move(tx, transfer, next, act);
    await this.outbox.add(tx, resultAcknowledged, acknowledged, { transferId, automatic: true });
  }
}
