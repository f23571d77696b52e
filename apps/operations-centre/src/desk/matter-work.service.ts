import type { ClockPage, DeskTransferPage, MatterPartQuery } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Showing } from '../lists/showing.js';
import { ClockEntity } from './clock.entity.js';
import { guardedClock, guardedTransfer } from './guarded-rows.js';
import { TransferEntity } from './transfer.entity.js';

/** Shows the duties and the transfers of one matter to an agency that takes part in it. */
@Injectable()
export class MatterWorkService {
  constructor(private readonly showing: Showing) {}

  clocks(tx: EntityManager, action: string, matterId: string, page: MatterPartQuery): Promise<ClockPage> {
    const query = tx.createQueryBuilder(ClockEntity, 'clock').where('clock.matter_id = :matterId', { matterId });
    return this.showing.page(tx, { action, query, guarded: guardedClock, view: (clock) => ({ ...clock }) }, page);
  }

  transfers(tx: EntityManager, action: string, matterId: string, page: MatterPartQuery): Promise<DeskTransferPage> {
    const query = tx.createQueryBuilder(TransferEntity, 'transfer').where('transfer.matter_id = :matterId', { matterId });
    return this.showing.page(tx, { action, query, guarded: guardedTransfer, view: (transfer) => ({ ...transfer }) }, page);
  }
}
