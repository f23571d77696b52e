import {
  transferSettled,
  transferSupplemented,
  transferWithdrawn,
  type SettleTransfer,
  type SupplementTransfer,
  type WithdrawTransfer,
} from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { settle, supplement, withdraw } from './courses.js';
import type { Transfer } from './transfer.js';
import { cargo, parties } from './transfer-facts.js';
import { TransferRows } from './transfer-rows.js';
import { TravellingClues } from './travelling-clues.js';

/** What the sender does after the offer: adds to it, takes it back, and settles what was returned (R04, Y11, Y13, Y15). */
@Injectable()
export class TransfersSendingService {
  constructor(
    private readonly rows: TransferRows,
    private readonly outbox: Outbox,
    private readonly clues: TravellingClues,
  ) {}

  async supplement(tx: EntityManager, seen: Seen, { text, manifest }: SupplementTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'supplementTransfer', seen);
    const content = { text, ...(manifest.length > 0 && { manifest }) };

    const supplemented = await this.rows.move(tx, transfer, supplement(transfer), {
      move: 'supplementTransfer',
      content,
      asPublished,
    });
    await this.outbox.add(tx, transferSupplemented, supplemented, { transferId: supplemented.id, ...parties(supplemented) });
    return supplemented;
  }

  async withdraw(tx: EntityManager, seen: Seen, { reason }: WithdrawTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'withdrawTransfer', seen);

    const act = { move: 'withdrawTransfer', code: reason, asPublished };
    const withdrawn = await this.rows.move(tx, transfer, withdraw(transfer), act);
    await this.outbox.add(tx, transferWithdrawn, withdrawn, cargo(withdrawn));
    await this.clues.endPreview(tx, withdrawn, 'transfer-withdrawn');
    return withdrawn;
  }

  async settle(tx: EntityManager, seen: Seen, { how }: SettleTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'settleTransfer', seen);

    const act = { move: 'settleTransfer', code: how, asPublished };
    const settled = await this.rows.move(tx, transfer, settle(transfer, how), act);
    await this.outbox.add(tx, transferSettled, settled, { transferId: settled.id, how });
    return settled;
  }
}
