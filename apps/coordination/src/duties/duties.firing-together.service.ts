import { accessOf } from '@homeward/database';
import { advance, type Effect, type Policy } from '@homeward/duty-policy';
import { Audit } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { DeskWork } from './desk-work.js';
import type { RunningDuty } from './duty.js';
import { DutyAlarms, type Alarm } from './duty-alarms.js';
import { DutyDesk, type Firing } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';
import { firedOf, firingEntry, type Fired } from './fired.js';

/** What came of firing many duties at once. */
export interface FiredTogether {
  /** How many were looked at. */
  due: number;
  fired: Fired[];
  /** Those that have to be rung each by itself. */
  left: Alarm[];
}

/** Fires the due steps of many duties of whatever agencies in one transaction, as far as a step does no more than tell. */
@Injectable()
export class DutiesFiringTogetherService {
  constructor(
    private readonly reading: DutyReading,
    private readonly alarms: DutyAlarms,
    private readonly desk: DutyDesk,
    private readonly notices: NoticesFiringService,
    private readonly audit: Audit,
  ) {}

  /** A duty that another hand holds is not waited for, and one whose step does more is left: neither keeps the others. */
  async fireDue(tx: EntityManager, most: number): Promise<FiredTogether> {
    const running = await this.reading.takeDue(tx, most);
    if (running.length === 0) return { due: 0, fired: [], left: [] };
    const { index, now } = await this.reading.moment(tx);
    const { policy } = index;
    const looked = running.map((each): Looked => ({ running: each, step: stepOf(each, policy, now) }));
    const ours = await this.fire(tx, looked.flatMap(telling), { policy, now });
    const fired = new Set(ours.map(({ running: { duty } }) => duty.id));
    const others = looked.filter(({ running: { duty } }) => !fired.has(duty.id));
    const alarms = others.map(({ running: { duty } }) => ({ dutyId: duty.id, agencyId: duty.agencyId }));
    await this.alarms.lease(tx, alarms);
    return {
      due: running.length,
      fired: ours.map(({ running: { duty }, effect }) => firedOf(duty, effect, now)),
      left: alarms.filter((_alarm, index) => others[index]?.step !== 'none'),
    };
  }

  private async fire(
    tx: EntityManager,
    firings: readonly Firing[],
    { policy, now }: { policy: Policy; now: string },
  ): Promise<Firing[]> {
    if (firings.length === 0) return [];
    const work = new DeskWork({ policy, ledger: [], now, actor: accessOf(tx).actorId });
    const ours = await this.desk.fireAll(tx, work, firings);
    const rungs = ours.flatMap(({ running: { duty }, effect: { fired } }) => (fired === null ? [] : [{ duty, fired }]));
    await this.notices.ofFiredRungs(tx, rungs, { policy, now });
    await this.audit.recordAll(
      tx,
      ours.map(({ running: { duty }, effect }) => ({ ...firingEntry(duty, effect), agencyId: duty.agencyId })),
    );
    await this.desk.finish(tx, work);
    return ours;
  }
}

/** A duty and the step of it that is due, if there is one. */
interface Looked {
  running: RunningDuty;
  step: Effect | 'none' | 'undecided';
}

/** One about which nothing can be decided is left, so that it spoils no other. */
function stepOf(running: RunningDuty, policy: Policy, now: string): Looked['step'] {
  try {
    const [effect] = advance(running, { kind: 'tick', now }, policy).effects;
    return effect ?? 'none';
  } catch {
    return 'undecided';
  }
}

const telling = ({ running, step }: Looked): Firing[] =>
  typeof step === 'object' && onlyTells(running, step) ? [{ running, effect: step }] : [];

const acts = new Set<string | null>(['expire', 'auto-acknowledge']);

/** A step that changes its own duty alone, and nothing of it that only one of its kind may decide about. */
function onlyTells({ duty }: RunningDuty, { change, fired, opensNext }: Effect): boolean {
  return duty.inputs.kind !== 'recurring' && opensNext !== true && change.inputs === undefined && !acts.has(fired?.act ?? null);
}
