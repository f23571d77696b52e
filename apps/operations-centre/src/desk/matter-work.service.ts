import type { ClockPage, DeskTransferPage, MatterPartQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Showing } from '../lists/showing.js';
import { clockViewAt } from './clock-view.js';
import { ClockEntity } from './clock.entity.js';
import { guardedClock, guardedTransfer } from './guarded-rows.js';
import { TransferEntity } from './transfer.entity.js';

/** Shows the duties and the transfers of one matter to an agency that takes part in it. */
@Injectable()
export class MatterWorkService {
  constructor(
    private readonly showing: Showing,
    private readonly agencies: Agencies,
  ) {}

  async clocks(tx: EntityManager, action: string, matterId: string, page: MatterPartQuery): Promise<ClockPage> {
    const query = tx.createQueryBuilder(ClockEntity, 'clock').where('clock.matter_id = :matterId', { matterId });
    const { agencyId, recordedAt: now } = accessOf(tx);
    const view = clockViewAt(now, await this.agencies.zoneOf(tx, agencyId));
    return this.showing.page(tx, { action, query, guarded: guardedClock, view }, page);
  }

  transfers(tx: EntityManager, action: string, matterId: string, page: MatterPartQuery): Promise<DeskTransferPage> {
    const query = tx.createQueryBuilder(TransferEntity, 'transfer').where('transfer.matter_id = :matterId', { matterId });
    return this.showing.page(tx, { action, query, guarded: guardedTransfer, view: (transfer) => ({ ...transfer }) }, page);
  }
}
