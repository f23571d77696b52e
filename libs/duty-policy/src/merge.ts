import type { LedgerFact } from './fact.js';
import { stillMove, type Duty, type DutyFields, type Effect, type Running } from './duty.js';
import { changedSteps, isWaiting, nextOf } from './ladder.js';
import { missedMark } from './missed.js';
import type { PackRow } from './pack.js';
import { standsStill } from './pause-spans.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import { rearmedSteps } from './rearm.js';
import { standingOf } from './standing.js';
import { dueMark } from './due-mark.js';
import { withWake } from './wake.js';
import { instantOf, type Instant } from './zone.js';

/** Of two duties that become one chain, the one that goes on and the one that waits behind it. */
export interface Consolidation {
  stays: string;
  superseded: string;
}

// Every sender gets his answer, every asker his reply: these are never made one.
const answers = [
  'result.reported',
  'result.acknowledged',
  'result.contested',
  'recommendation.replied',
  'reporter.informed',
  'victim.informed',
  'petition.answered',
  'rights-complaint.answered',
  'consent.answered',
  'dna.reported',
  'relief.ordered',
];

/** Whether duties of a row may become one chain when their matters are merged. */
export function mayConsolidate({ satisfiedBy, subject }: Pick<PackRow, 'satisfiedBy' | 'subject'>): boolean {
  return subject !== 'transferId' && !satisfiedBy.facts.some(({ fact }) => answers.includes(fact));
}

/** The duties of merged matters that become one chain: same row, owner and subject; the earlier due date stays. */
export function consolidate(duties: readonly Duty[], policy: Policy): Consolidation[] {
  const chains = new Map<string, Duty[]>();
  for (const duty of duties) {
    const entry = rowOf(policy, duty);
    if (duty.state !== 'open' || entry.tellsOf !== undefined || !mayConsolidate(entry.row)) continue;
    const key = [duty.pack, duty.dutyType, duty.agencyId, duty.counterpartAgencyId ?? '', ...subjectOf(duty)].join(' ');
    chains.set(key, [...(chains.get(key) ?? []), duty]);
  }
  return [...chains.values()].flatMap((chain) => {
    const [first, ...later] = [...chain].sort(byDue);
    return first === undefined ? [] : later.map(({ id }) => ({ stays: first.id, superseded: id }));
  });
}

// Merged matters count as one.
function subjectOf({ subjectKind, subjectId }: Duty): string[] {
  return subjectKind === 'matterId' ? [subjectKind] : [subjectKind, subjectId];
}

function byDue(a: Duty, b: Duty): number {
  const due = ({ dueAt }: Duty): Instant => (dueAt === null ? Number.POSITIVE_INFINITY : instantOf(dueAt));
  return due(a) - due(b) || (a.id < b.id ? -1 : 1);
}

/** A duty waits behind the one that goes on in its place while the matters are merged. */
export function supersededByMerge(
  { duty, steps }: Running<DutyFields>,
  link: { linkId: string; dutyId: string },
  now: string,
): Effect | null {
  if (duty.state === 'superseded') return null;
  const inputs = { ...duty.inputs, mergedInto: { ...link, at: now }, wakesAt: null };
  const waiting = steps.filter(isWaiting).map((step) => ({ ...step, state: 'held' as const }));
  const change = { state: 'superseded', nextFiresAt: null, inputs } as const;
  return { ...stillMove(now), fact: 'duty.cancelled', reason: 'merged', change, steps: waiting };
}

/** The matters are two again: the duty returns with its own start, and of what passed meanwhile the highest rung rings. */
export function unlinked(
  { duty, steps }: Running<DutyFields>,
  linkId: string,
  { now, ledger }: { now: string; ledger: readonly LedgerFact[] },
  policy: Policy,
): Effect | null {
  if (duty.state !== 'superseded' || duty.inputs.mergedInto?.linkId !== linkId) return null;
  const state = standsStill(duty.inputs) ? 'paused' : duty.inputs.held === null ? 'open' : 'held';
  const back: DutyFields = { ...duty, inputs: withWake({ ...duty.inputs, mergedInto: null }, state) };
  const told = { ...stillMove(now), fact: 'duty.moved', reason: 'unmerged' } as const;
  // What stood still before, or stands still since, keeps its steps: they have waited, and wait on.
  if (state !== 'open' || standsStill(standingOf(back, policy, ledger).inputs))
    return { ...told, change: { state, inputs: back.inputs } };
  const entry = rowOf(policy, duty);
  const place = clockPlace(policy, duty.inputs);
  const armed = rearmedSteps(back, steps, { entry, place, now: instantOf(now), reason: 'unmerged' });
  const mark = dueMark(back);
  const wasFired = armed.some(({ rung, state }) => rung === 0 && state === 'fired');
  const change = {
    state,
    inputs: back.inputs,
    ...missedMark(back, wasFired && mark !== null && mark <= instantOf(now)),
    ...nextOf(armed, duty.inputs.kind),
  } as const;
  return { ...told, change, steps: changedSteps(steps, armed) };
}
