import { accessOf } from '@homeward/database';
import {
  advance,
  applied,
  rowIn,
  stillMove,
  type DutyDraft,
  type Effect,
  type LedgerFact,
  type Policy,
  type Step,
} from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskWork } from '../duties/desk-work.js';
import { endedByClosing, isOwed, type RunningDuty } from '../duties/duty.js';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyDesk } from '../duties/duty-desk.js';
import { DutyReading } from '../duties/duty-reading.js';
import { MatterGates } from '../matters/matter-gates.js';
import { ChangeItems } from './change-items.js';
import type { ChangedPolicy } from './changed-policy.js';

/** Moves one duty by a published change, or opens what a recorded fact makes owed by it. */
@Injectable()
export class DutyMoving {
  constructor(
    private readonly reading: DutyReading,
    private readonly items: ChangeItems,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly gates: MatterGates,
  ) {}

  /** How many moves it made: none where the date stands, or the row is for new duties only. */
  async move(tx: EntityManager, change: ChangedPolicy, dutyId: string): Promise<number> {
    const first = await this.reading.one(tx, dutyId);
    if (!first || change.scopeOf(first.duty.dutyType) !== 'running') return 0;
    const now = await this.clock.nowAlone(tx, first.duty.matterId);
    const item = await this.items.running(tx, change, dutyId);
    const running = await this.reading.one(tx, dutyId);
    if (!item || !running || !isOwed(running.duty)) return 0;
    const { policy } = await this.reading.policy(tx);
    const effects = effectsOf(running, { change, policy, ledger: item.ledger, now });
    const work = new DeskWork({ policy, ledger: item.ledger, now, actor: accessOf(tx).actorId });
    let current = running;
    for (const effect of effects) current = await this.desk.move(tx, work, current, effect);
    await this.desk.finish(tx, work);
    return effects.length;
  }

  /** How many duties it opened. */
  async open(tx: EntityManager, change: ChangedPolicy, fact: LedgerFact): Promise<number> {
    // The gate before the duties, as where facts are heard.
    if (fact.matterId !== null) await this.gates.lock(tx, fact.matterId);
    const now = await this.clock.nowAlone(tx, fact.matterId);
    const item = await this.items.opening(tx, change, fact);
    if (!item) return 0;
    const index = await this.reading.policy(tx);
    const { policy } = index;
    const drafts = index.open(fact, { ledger: item.ledger, agencies: item.agencies, duties: item.duties, now });
    const wanted = drafts.filter((draft) => change.scopeOf(draft.duty.dutyType) === 'running' && staysOpen(draft));
    const work = new DeskWork({ policy, ledger: item.ledger, now, actor: accessOf(tx).actorId });
    const entered = await this.desk.enter(tx, work, wanted);
    await this.desk.finish(tx, work);
    return entered.length;
  }
}

interface Moving {
  change: ChangedPolicy;
  policy: Policy;
  ledger: readonly LedgerFact[];
  now: string;
}

function effectsOf(running: RunningDuty, { change, policy, ledger, now }: Moving): Effect[] {
  const { draft, after } = change;
  const announcedAt = draft.publishedAt ?? now;
  const isCalendar = draft.kind === 'calendar-year';
  const entry = isCalendar ? undefined : rowIn(after, running.duty);
  if (!isCalendar && entry === undefined) return notOwed(running, now, policy);
  const command = isCalendar
    ? ({ kind: 'recompute', reason: 'calendar-published', announcedAt } as const)
    : ({
        kind: 'recompute',
        reason: 'pack-changed',
        packVersion: entry?.pack.version ?? running.duty.packVersion,
        announcedAt,
      } as const);
  return advance(running, { kind: 'command', command, ledger, now }, policy).effects;
}

/** A row that no version has any more ends its duties. */
function notOwed(running: RunningDuty, now: string, policy: Policy): Effect[] {
  const endedByHand = { at: now, reason: 'no-longer-needed' };
  return endedByClosing(running, now, policy).map((effect) => ({
    ...stillMove(now),
    ...effect,
    reason: 'by-hand',
    change: { ...effect.change, inputs: { ...running.duty.inputs, ...effect.change.inputs, endedByHand } },
  }));
}

const staysOpen = ({ duty, steps, effects }: DutyDraft): boolean =>
  effects.reduce((running, effect) => applied(running, effect), { duty, steps: steps as readonly Step[] }).duty.state === 'open';
