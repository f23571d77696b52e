import { transferReminded } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Agencies, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { remind } from './courses.js';
import type { Transfer } from './transfer.js';
import { parties } from './transfer-facts.js';
import { TransferRows } from './transfer-rows.js';

/** The sender asks the receiver again; what is owed, and until when, stays as it is. */
@Injectable()
export class TransfersRemindingService {
  constructor(
    private readonly rows: TransferRows,
    private readonly agencies: Agencies,
    private readonly outbox: Outbox,
  ) {}

  async remind(tx: EntityManager, seen: Seen): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'remindTransfer', seen);
    const { agencyId, recordedAt: at } = accessOf(tx);
    const next = remind(transfer, { at, zone: await this.agencies.zoneOf(tx, agencyId) });

    const reminded = await this.rows.move(tx, transfer, next, { move: 'remindTransfer', asPublished });
    await this.outbox.add(tx, transferReminded, reminded, { transferId: reminded.id, ...parties(reminded) });
    return reminded;
  }
}
