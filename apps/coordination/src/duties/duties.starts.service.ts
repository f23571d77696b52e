import { resolveOccurred, type CorrectStart, type ProposeStart } from '@homeward/contracts';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';
import { DutyOrders } from './duty-orders.js';
import { DutyRemarks } from './duty-remarks.js';

/** Corrects the start of a period that was recorded wrongly: the owner proposes it, and the other side agrees over the same document (8.5). */
@Injectable()
export class DutiesStartsService {
  constructor(
    private readonly orders: DutyOrders,
    private readonly remarks: DutyRemarks,
  ) {}

  async propose(tx: EntityManager, seen: Seen, { start, sha256, reason }: ProposeStart): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'proposeStart', seen);
    const { sides } = ordering.actors;
    const { zone } = ordering.running.duty.inputs;
    const { notBefore: from, notAfter: until } = resolveOccurred(start, zone, ordering.work.context.now, '/start');
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'propose-start', from, until, sha256, by, sides }));
    await this.remarks.write(tx, duty, 'proposeStart', reason);
    return duty;
  }

  async correct(tx: EntityManager, seen: Seen, { agreed, sha256, reason }: CorrectStart): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'correctStart', seen);
    const { sides } = ordering.actors;
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'correct-start', sha256, agreed, by, sides }));
    await this.remarks.write(tx, duty, 'correctStart', reason);
    return duty;
  }
}
