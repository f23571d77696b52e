import {
  dutyExtensionRequested,
  dutyStartProposed,
  type DutyExtensionRequested,
  type DutyStartProposed,
  type Fact,
  type NoticeAct,
} from '@homeward/contracts';
import { correctionApprover, proposedStart, rowOf } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { isOwed, type DutyRow } from './duty.js';
import { DutyActors } from './duty-actors.js';
import { DutyClock } from './duty-clock.js';
import { DutyReading } from './duty-reading.js';

// Rungs have one digit; what asks for a decision is told above them, so that each request has a notice of its own.
const firstRequest = 10;
const firstProposal = 50;

/** What is asked of the desk that decides. */
interface Asked {
  act: Extract<NoticeAct, 'extension-asked' | 'start-proposed'>;
  approver: string;
  rung: number;
}

/** Tells those who decide about more time, or agree to another start, that they are asked, and lets them see the duty. */
@Injectable()
export class DutyApprovers {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly recipients: NoticeRecipients,
    private readonly notices: NoticesFiringService,
    private readonly actors: DutyActors,
  ) {}

  /** Hears that more time was asked for, or that another start was proposed; any other fact is nothing to it. */
  async hear(tx: EntityManager, { name, data }: Fact): Promise<void> {
    if (name === dutyExtensionRequested.name) await this.askForTime(tx, data as DutyExtensionRequested['data']);
    if (name === dutyStartProposed.name) await this.askForStart(tx, data as DutyStartProposed['data']);
  }

  // What was decided, or ended, before this was heard asks nobody any more.
  private async askForTime(tx: EntityManager, { dutyId, extensionId }: DutyExtensionRequested['data']): Promise<void> {
    const duty = await this.running(tx, dutyId);
    if (duty === null) return;
    const waiting = duty.inputs.extensions.findLastIndex((each) => each.extensionId === extensionId && each.decidedAt === null);
    if (waiting < 0) return;
    const { policy } = await this.reading.policy(tx);
    const provided = rowOf(policy, duty).row.extensions.find(({ id }) => id === extensionId);
    if (provided) await this.ask(tx, duty, { act: 'extension-asked', approver: provided.approver, rung: firstRequest + waiting });
  }

  private async askForStart(tx: EntityManager, { dutyId }: DutyStartProposed['data']): Promise<void> {
    const duty = await this.running(tx, dutyId);
    if (duty === null || proposedStart(duty.inputs) === null) return;
    const proposals = duty.inputs.startCorrections?.length ?? 0;
    await this.ask(tx, duty, { act: 'start-proposed', approver: correctionApprover(duty), rung: firstProposal + proposals });
  }

  private async running(tx: EntityManager, dutyId: string): Promise<DutyRow | null> {
    const duty = await this.reading.alone(tx, dutyId);
    return duty && isOwed(duty) ? duty : null;
  }

  private async ask(tx: EntityManager, duty: DutyRow, { act, approver, rung }: Asked): Promise<void> {
    const now = await this.clock.now(tx);
    const { policy } = await this.reading.policy(tx);
    const { agencyId, counterpartAgencyId } = duty;
    const targets = [approver];
    const walls = await wallsBefore(tx, duty.matterId);
    const { desks } = await this.recipients.of(tx, { targets, agencyId, counterpartAgencyId, firedAt: now, walls, following: [] });
    await this.actors.address(
      tx,
      duty.id,
      desks.map((desk) => desk.agencyId),
    );
    const fired = { rung, act, targets, proposal: null, passed: [] };
    await this.notices.ofFiredRungs(tx, [{ duty, fired }], { policy, now });
  }
}
