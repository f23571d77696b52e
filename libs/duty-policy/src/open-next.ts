import { dateFields } from './date-fields.js';
import { drafted } from './draft.js';
import type { DutyDraft, DutyFields } from './duty.js';
import type { LedgerFact } from './fact.js';
import { hasNextOccurrence } from './next-occurrence.js';
import { occurrenceOf } from './occurrence.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import type { Occurrence } from './series.js';
import { instantOf, textOfInstant } from './zone.js';

/** What opening the next occurrence needs to know. */
export interface NextContext {
  policy: Policy;
  /** The recorded facts of the matter, or of the subject where there is no matter. */
  ledger: readonly LedgerFact[];
  now: string;
  /** When recorded history was recorded: rungs before it are skipped. */
  historyUntil?: string;
}

/** The occurrence after this one: it starts where this one was due, whenever this one was met. Null after the last one of a schedule. */
export function openNext(duty: DutyFields, { policy, ledger, now, historyUntil }: NextContext): DutyDraft | null {
  const next = hasNextOccurrence(duty, policy) ? occurrenceAt(duty, policy, duty.occurrence + 1) : null;
  if (next === null) return null;
  const liveFrom = duty.historical ? { firstLive: duty.occurrence + 1, metByActsFrom: textOfInstant(next.start.from) } : {};
  const fields: DutyFields = {
    ...withoutIdentity(duty),
    ...dateFields(next.start, next.due),
    occurrence: duty.occurrence + 1,
    cycle: 1,
    missedAt: null,
    missedCount: 0,
    state: 'open',
    metAt: null,
    metFactId: null,
    late: 'no',
    recordedLate: false,
    historical: false,
    inputs: { ...duty.inputs, ...liveFrom, acknowledgements: [], endedByHand: null, held: null, wakesAt: null },
  };
  const arming = { now: instantOf(now), historyUntil: historyUntil === undefined ? null : instantOf(historyUntil) };
  return drafted(fields, policy, ledger, arming);
}

/** One occurrence of the series a duty belongs to. */
export function occurrenceAt(duty: DutyFields, policy: Policy, number: number): Occurrence | null {
  return occurrenceOf(rowOf(policy, duty), duty.inputs, number, clockPlace(policy, duty.inputs));
}

// A stored row brings an id and a version along, which the next occurrence must not inherit.
function withoutIdentity(duty: DutyFields): DutyFields {
  const { id: _id, version: _version, ...fields } = duty as DutyFields & { id?: string; version?: number };
  return fields;
}
