import { actInTime } from './acts.js';
import { settledDraft } from './draft.js';
import type { StartWindow } from './due-window.js';
import { stillMove, type Duty, type DutyDraft, type DutyFields, type Effect, type Running } from './duty.js';
import type { LedgerFact } from './fact.js';
import { disarmed } from './ladder.js';
import { isPastDue, missedMark } from './missed.js';
import type { PackRow } from './pack.js';
import { rowOf, type Policy } from './policy.js';
import type { Subject } from './subjects.js';
import { instantOf, textOfInstant } from './zone.js';

/** The duties of the same subject that a row takes the place of; the new one keeps their start. */
export function replacedBy(row: PackRow, subject: Subject, duties: readonly Duty[], fact: LedgerFact): Duty[] {
  const replaced = row.supersedes ?? [];
  return duties.filter((duty) => replaced.includes(duty.dutyType) && isAbout(duty, subject) && wasOwedAt(duty, fact));
}

/** A duty that opens although another has taken its place already, because its fact arrived late, is superseded at once. */
export function supersededAtOnce(
  draft: DutyDraft,
  duties: readonly Duty[],
  policy: Policy,
  ledger: readonly LedgerFact[],
): DutyDraft {
  const { duty } = draft;
  const subject = { kind: duty.subjectKind, id: duty.subjectId };
  for (const newer of duties) {
    if (!isAbout(newer, subject) || newer.state === 'cancelled') continue;
    if (rowOf(policy, newer).row.supersedes?.includes(duty.dutyType) !== true) continue;
    const fact = ledger.find(({ factId }) => factId === newer.openingFactId);
    if (fact !== undefined && wasOwedAt(settledDraft(draft).duty, fact)) return { ...draft, effects: [superseded(draft, fact)] };
  }
  return draft;
}

/** The move by which a newer duty, opened by this fact, takes the place of an older one. */
export function superseded({ duty, steps }: Running<DutyFields>, fact: LedgerFact): Effect {
  const act = actInTime(fact);
  return {
    ...stillMove(textOfInstant(act.from)),
    fact: 'duty.cancelled',
    reason: 'superseded',
    change: {
      state: 'superseded',
      metAt: null,
      metFactId: null,
      late: 'no',
      recordedLate: false,
      ...missedMark(duty, isPastDue(duty, act)),
      nextFiresAt: null,
    },
    steps: disarmed(steps),
    causeFactId: fact.factId,
  };
}

/** A new duty starts where the one it replaces started. */
export function startKept(start: StartWindow, replaced: readonly Duty[]): StartWindow {
  return replaced.reduce((kept, { startedAt, startedUntil }) => {
    const older = { from: instantOf(startedAt), until: instantOf(startedUntil) };
    return older.from < kept.from ? older : kept;
  }, start);
}

function isAbout(duty: DutyFields, { kind, id }: Pick<Subject, 'kind' | 'id'>): boolean {
  return duty.subjectKind === kind && duty.subjectId === id;
}

// What was met before the newer duty began stays met, whichever of the facts arrived first.
function wasOwedAt(duty: DutyFields, fact: LedgerFact): boolean {
  if (duty.state === 'met') return duty.metAt !== null && instantOf(duty.metAt) >= actInTime(fact).from;
  return duty.state === 'open' || duty.state === 'paused' || duty.state === 'held';
}
