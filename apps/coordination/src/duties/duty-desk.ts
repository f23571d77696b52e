import { randomUUID } from 'node:crypto';
import { replace } from '@homeward/database';
import { applied, openNext, type DutyDraft, type Effect } from '@homeward/duty-policy';
import { Outbox } from '@homeward/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeskWork } from './desk-work.js';
import { moved, newRow, type DutyRow, type RunningDuty } from './duty.js';
import { DutyBrake } from './duty-brake.js';
import { DutyEntity } from './duty.entity.js';
import { DutyRows } from './duty-rows.js';

/** A draft that has become a duty. */
export interface EnteredDuty extends RunningDuty {
  draft: DutyDraft;
}

/** A duty and the step of it that is due. */
export interface Firing {
  running: RunningDuty;
  effect: Effect;
}

/** Writes down what the decisions say about duties: each move is one version of the row, one line of the log and at most one fact. */
@Injectable()
export class DutyDesk {
  constructor(
    private readonly rows: DutyRows,
    private readonly outbox: Outbox,
    private readonly brake: DutyBrake,
  ) {}

  /** Opens duties, each with the moves it makes at once, and the occurrences that follow from those. A duty that is there already is left as it is. */
  async enter(tx: EntityManager, work: DeskWork, opening: readonly DutyDraft[]): Promise<EnteredDuty[]> {
    if (opening.length === 0) return [];
    const drafts = await this.brake.keep(tx, work.context, opening);
    const versions = drafts.map((draft) => versionsOf(draft, work.context.now));
    const stored = await this.rows.insert(tx, versions.map(lastOf));
    const entered = drafts.flatMap((draft, index): EnteredDuty[] => {
      const own = versions[index] ?? [];
      const last = lastOf(own);
      if (!stored.has(last.id)) return [];
      this.noteOpening(work, draft, own);
      return [{ draft, duty: last, steps: stepsOf(draft) }];
    });
    const following = entered.filter(({ draft }) => draft.effects.some(({ opensNext }) => opensNext));
    return [
      ...entered,
      ...(await this.enter(
        tx,
        work,
        following.flatMap(({ duty }) => nextOf(duty, work)),
      )),
    ];
  }

  /** Moves a duty over the version that was read; whoever read the same version and comes later is told that it is stale. */
  async move(tx: EntityManager, work: DeskWork, running: RunningDuty, effect: Effect): Promise<RunningDuty> {
    const { duty, steps } = applied(running, effect);
    const row = await replace<DutyRow>(tx, DutyEntity, running.duty, duty);
    work.moved(running.duty, row, effect);
    if (effect.opensNext) await this.enter(tx, work, nextOf(row, work));
    return { duty: row, steps };
  }

  /** Fires the step that is due. False: somebody else did it, or it is no longer due, and nothing was written. */
  async fire(tx: EntityManager, work: DeskWork, running: RunningDuty, effect: Effect): Promise<boolean> {
    const row = moved(running.duty, effect);
    if (!(await this.rows.fire(tx, running.duty, row))) return false;
    work.moved(running.duty, row, effect);
    if (effect.opensNext) await this.enter(tx, work, nextOf(row, work));
    return true;
  }

  /** Fires the steps of many duties at once; those that somebody holds or has moved, or that are no longer due, are left as they are. */
  async fireAll(tx: EntityManager, work: DeskWork, firings: readonly Firing[]): Promise<Firing[]> {
    const changes = firings.map(({ running: { duty }, effect }) => ({ seen: duty, next: moved(duty, effect) }));
    const ours = await this.rows.fireAll(tx, changes);
    return firings.filter(({ running: { duty }, effect }, index) => {
      const next = changes[index]?.next;
      if (!next || !ours.has(duty.id)) return false;
      work.moved(duty, next, effect);
      return true;
    });
  }

  /** Writes what belongs to the rows that were written, the facts last. */
  async finish(tx: EntityManager, work: DeskWork): Promise<void> {
    await this.rows.writeChildren(tx, work);
    const facts = this.outbox.gather();
    for (const telling of work.tellings) await telling(facts, tx);
    await facts.write(tx);
  }

  private noteOpening(work: DeskWork, draft: DutyDraft, [first, ...later]: readonly DutyRow[]): void {
    if (!first) return;
    work.opened(first, draft.steps, (later.at(-1) ?? first).nextFiresAt);
    let before = first;
    for (const [index, after] of later.entries()) {
      const effect = draft.effects[index];
      if (effect) work.moved(before, after, effect);
      before = after;
    }
  }
}

/** A new duty in each version that it takes on at once. */
function versionsOf(draft: DutyDraft, now: string): DutyRow[] {
  const versions = [newRow(draft, randomUUID(), now)];
  for (const effect of draft.effects) versions.push(moved(lastOf(versions), effect));
  return versions;
}

function lastOf(versions: readonly DutyRow[]): DutyRow {
  const last = versions.at(-1);
  if (!last) throw new Error('A duty without a version.');
  return last;
}

const stepsOf = ({ duty, steps, effects }: DutyDraft) =>
  effects.reduce((running, effect) => applied(running, effect), { duty, steps } as Parameters<typeof applied>[0]).steps;

function nextOf(duty: DutyRow, { context }: DeskWork): DutyDraft[] {
  const { recordedAt: _recordedAt, ...fields } = duty;
  const draft = openNext(fields, context);
  return draft === null ? [] : [draft];
}
