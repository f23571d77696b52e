import { dutyExtensionRequested, type DutyExtensionRequested, type Fact } from '@homeward/contracts';
import { rowOf } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { DutyActors } from './duty-actors.js';
import { DutyClock } from './duty-clock.js';
import { DutyReading } from './duty-reading.js';

// Rungs have one digit; what asks for a decision is told above them, so that each request has a notice of its own.
const firstRequest = 10;

/** Tells those who decide about an extension that it was asked for, and lets them see the duty. */
@Injectable()
export class DutyApprovers {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly recipients: NoticeRecipients,
    private readonly notices: NoticesFiringService,
    private readonly actors: DutyActors,
  ) {}

  /** Hears that more time was asked for; any other fact is nothing to it. */
  async hear(tx: EntityManager, { name, data }: Fact): Promise<void> {
    if (name === dutyExtensionRequested.name) await this.ask(tx, data as DutyExtensionRequested['data']);
  }

  private async ask(tx: EntityManager, { dutyId, extensionId }: DutyExtensionRequested['data']): Promise<void> {
    const now = await this.clock.now(tx);
    const running = await this.reading.one(tx, dutyId);
    if (!running) return;
    const { duty } = running;
    const waiting = duty.inputs.extensions.findLastIndex((each) => each.extensionId === extensionId && each.decidedAt === null);
    // What was decided, or ended, before this was heard asks nobody any more.
    if (waiting < 0 || !['open', 'paused', 'held'].includes(duty.state)) return;
    const { policy } = await this.reading.policy(tx);
    const provided = rowOf(policy, duty).row.extensions.find(({ id }) => id === extensionId);
    if (!provided) return;
    const { agencyId, counterpartAgencyId } = duty;
    const targets = [provided.approver];
    const walls = await wallsBefore(tx, duty.matterId);
    const rung = { targets, agencyId, counterpartAgencyId, firedAt: now, walls, following: [] };
    const { desks } = await this.recipients.of(tx, rung);
    await this.actors.address(
      tx,
      dutyId,
      desks.map((desk) => desk.agencyId),
    );
    const fired = { rung: firstRequest + waiting, act: 'notify' as const, targets, ack: false, proposal: null, legalTarget: false };
    await this.notices.ofFiredRung(tx, duty, { fired, policy, now });
  }
}
