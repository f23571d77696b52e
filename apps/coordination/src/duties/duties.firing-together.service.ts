import { accessOf } from '@homeward/database';
import { advance, type Effect } from '@homeward/duty-policy';
import { Audit } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { DeskWork } from './desk-work.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk, type Firing } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';
import { firedOf, firingEntry, type Fired } from './fired.js';

/** What came of firing many duties at once. */
export interface FiredTogether {
  fired: Fired[];
  /** Those that have to be rung each by itself. */
  left: string[];
}

/** Fires the due steps of many duties of one agency in one transaction, as far as a step does no more than tell. */
@Injectable()
export class DutiesFiringTogetherService {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly notices: NoticesFiringService,
    private readonly audit: Audit,
  ) {}

  /** A duty that another hand holds is not waited for, and one whose step does more is left: neither keeps the others. */
  async fireRungs(tx: EntityManager, dutyIds: readonly string[]): Promise<FiredTogether> {
    const { policy } = await this.reading.policy(tx);
    const all = await this.reading.several(tx, dutyIds);
    const now = await this.clock.now(tx);
    const due = all.flatMap((running): Firing[] => {
      const [effect] = advance(running, { kind: 'tick', now }, policy).effects;
      return effect ? [{ running, effect }] : [];
    });
    const telling = due.filter(({ running, effect }) => running.duty.inputs.kind !== 'recurring' && onlyTells(effect));
    const work = new DeskWork({ policy, ledger: [], now, actor: accessOf(tx).actorId });
    const ours = telling.length > 0 ? await this.desk.fireAll(tx, work, telling) : [];
    const rungs = ours.flatMap(({ running: { duty }, effect: { fired } }) => (fired === null ? [] : [{ duty, fired }]));
    await this.notices.ofFiredRungs(tx, rungs, { policy, now });
    await this.audit.recordAll(
      tx,
      ours.map(({ running, effect }) => firingEntry(running.duty, effect)),
    );
    await this.desk.finish(tx, work);
    const left = due.filter((firing) => !ours.includes(firing)).map(({ running }) => running.duty.id);
    return { fired: ours.map(({ running, effect }) => firedOf(running.duty, effect, now)), left };
  }
}

const acts = new Set<string | null>(['expire', 'auto-acknowledge']);

/** A step that changes its own duty alone, and nothing of it that only one of its kind may decide about. */
function onlyTells({ change, fired, opensNext }: Effect): boolean {
  return opensNext !== true && change.inputs === undefined && !acts.has(fired?.act ?? null);
}
