import { randomUUID } from 'node:crypto';
import type { AcknowledgeDuty, CancelDuty, DecideExtension, ReassignDuty, RequestExtension } from '@homeward/contracts';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepsAway, wallsBefore } from '../conflict-walls/matter-walls.js';
import { NoticesService } from '../notices/notices.service.js';
import { Roster } from '../notices/roster.js';
import { holderNotOfOwner, pauseNotProvided } from './duties.errors.js';
import type { DutyRow } from './duty.js';
import { reassignment } from './duty-moves.js';
import { DutyOrders } from './duty-orders.js';
import { DutyRemarks } from './duty-remarks.js';

/** What people order of duties: they take note, ask for more time and grant it, hand over, and cancel what is no law (8.4, 8.7, 8.12, 8.16). */
@Injectable()
export class DutiesService {
  constructor(
    private readonly orders: DutyOrders,
    private readonly remarks: DutyRemarks,
    private readonly notices: NoticesService,
    private readonly roster: Roster,
  ) {}

  /** Takes note of a rung with a plan: what has not gone out of it and of those below goes out no more. */
  async acknowledge(tx: EntityManager, seen: Seen, { rung, plan }: AcknowledgeDuty): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'acknowledgeDuty', seen);
    const { sides } = ordering.actors;
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'acknowledge', rung, by, sides }));
    await this.notices.cancelUnsent(tx, { dutyId: duty.id, cycle: duty.cycle, upToRung: rung });
    await this.remarks.write(tx, duty, 'acknowledgeDuty', plan);
    return duty;
  }

  /** Asks for more time; whoever decides is told by the fact. */
  async requestExtension(tx: EntityManager, seen: Seen, { extensionId, ground }: RequestExtension): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'requestExtension', seen);
    const requestId = randomUUID();
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'request-extension', requestId, extensionId, by }));
    await this.remarks.write(tx, duty, 'requestExtension', ground);
    return duty;
  }

  /** Grants or refuses; refused, nothing moves. */
  async decideExtension(tx: EntityManager, seen: Seen, { requestId, granted, reason }: DecideExtension): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'decideExtension', seen);
    const { sides } = ordering.actors;
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'decide-extension', requestId, granted, by, sides }));
    await this.remarks.write(tx, duty, 'decideExtension', reason);
    return duty;
  }

  /** Another officer of the agency holds it from now on. */
  async reassign(tx: EntityManager, seen: Seen, { holderId }: ReassignDuty): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'reassignDuty', seen);
    const { duty } = ordering.running;
    if (holderId !== null && !(await this.mayHold(tx, holderId, duty))) throw holderNotOfOwner();
    return this.orders.give(tx, ordering, reassignment(duty.agencyId, holderId));
  }

  /** The head of the unit cancels a default duty with a reason; nobody cancels law. */
  async cancel(tx: EntityManager, seen: Seen, { reason, remark }: CancelDuty): Promise<DutyRow> {
    const ordering = await this.orders.load(tx, 'cancelDuty', seen);
    const duty = await this.orders.give(tx, ordering, (by) => ({ kind: 'cancel', reason, by }));
    await this.remarks.write(tx, duty, 'cancelDuty', remark);
    return duty;
  }

  /** Refused, whoever asks. */
  async pause(tx: EntityManager, seen: Seen): Promise<never> {
    await this.orders.load(tx, 'pauseDuty', seen);
    throw pauseNotProvided();
  }

  /** An officer of the agency that owes it, and none whom a wall keeps away from the matter: both are refused alike, so that no wall is told of. */
  private async mayHold(tx: EntityManager, officerId: string, { matterId, agencyId }: DutyRow): Promise<boolean> {
    if (keepsAway(await wallsBefore(tx, matterId), agencyId, officerId)) return false;
    return this.roster.isOf(tx, agencyId, officerId);
  }
}
