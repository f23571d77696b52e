import { applicableRows, type AgencyLookup, type Applicable } from './applicable.js';
import { dateFields } from './date-fields.js';
import { drafted } from './draft.js';
import type { Duty, DutyDraft, DutyFields } from './duty.js';
import { verdictOf } from './ending.js';
import { idIn, type LedgerFact } from './fact.js';
import { isUnfounded } from './follow.js';
import { dueMark } from './due-mark.js';
import { openNext } from './open-next.js';
import { inputsOf, newDuty, startOf } from './opening-fields.js';
import { clockPlace, placeOf, type Policy, type PolicyRow } from './policy.js';
import { occurrences, type Occurrence } from './series.js';
import { subjectsOf, type Subject } from './subjects.js';
import { replacedBy, startKept, supersededAtOnce } from './supersede.js';
import { instantOf } from './zone.js';

/** What opening duties needs to know beside the fact. */
export interface OpenContext {
  policy: Policy;
  /** The recorded facts of the matter, or of the subject where there is no matter; with or without the fact itself. */
  ledger: readonly LedgerFact[];
  agencies: AgencyLookup;
  /** The duties of the matter as they stand, whatever their state. */
  duties: readonly Duty[];
  now: string;
}

/** The duties a fact opens, each as it is to be inserted, with the moves the ledger makes it take at once. */
export function open(fact: LedgerFact, context: OpenContext): DutyDraft[] {
  const ledger = context.ledger.some(({ factId }) => factId === fact.factId) ? context.ledger : [...context.ledger, fact];
  const opening = { ...context, ledger };
  const own = openedBy(fact, context.policy.opening.get(fact.name) ?? [], opening, () => true);
  return fact.name === 'victim.identified' ? [...own, ...openedForVictim(fact, opening)] : own;
}

// A victim who becomes known after the opening fact is owed the duty too.
function openedForVictim(identified: LedgerFact, context: OpenContext): DutyDraft[] {
  const personId = idIn(identified, 'personId');
  const rows = context.policy.forEachVictim;
  const names = new Set(rows.flatMap(({ row }) => row.opensOn.map(({ fact }) => fact)));
  const earlier = context.ledger.filter(({ name, matterId }) => names.has(name) && matterId === identified.matterId);
  return earlier.flatMap((fact) => openedBy(fact, rows, context, ({ id }) => id === personId));
}

function openedBy(
  fact: LedgerFact,
  rows: readonly PolicyRow[],
  context: OpenContext,
  isMeant: (subject: Subject) => boolean,
): DutyDraft[] {
  if (rows.length === 0) return [];
  const parent = context.duties.find(({ id }) => id === idIn(fact, 'dutyId'));
  if (isUnfounded(fact, parent)) return [];
  return applicableRows(fact, rows, context.policy, context.agencies).flatMap((applicable) =>
    subjectsOf(applicable.entry.row, fact, context.ledger, parent)
      .filter(isMeant)
      .flatMap((subject) => draftsFor({ fact, applicable, subject, parent }, context)),
  );
}

interface Opening {
  fact: LedgerFact;
  applicable: Applicable;
  subject: Subject;
  parent: Duty | undefined;
}

function draftsFor(opening: Opening, context: OpenContext): DutyDraft[] {
  const { fact, applicable, subject } = opening;
  const { policy, ledger } = context;
  const { pack, row } = applicable.entry;
  const replaced = replacedBy(row, subject, context.duties, fact);
  const where = placeOf(policy, pack, applicable.owner);
  const start = startKept(startOf(fact, row.startField, subject, where.zone), replaced);
  const inputs = inputsOf(fact, applicable, { start, parent: opening.parent, ledger, where });
  const walk = (): Iterator<Occurrence> & Iterable<Occurrence> =>
    occurrences(applicable.entry, inputs, start, clockPlace(policy, inputs));
  const first = walk().next().value as Occurrence | undefined;
  if (first === undefined) return [];
  const recorded = row.kind === 'recurring' && fact.historical ? elapsedPeriods(walk(), instantOf(fact.recordedAt)) : [];
  const duty = { ...newDuty(fact, applicable, subject, ledger), ...dateFields(first.start, first.due), inputs };
  if (recorded.length > 0) return recordedDrafts(duty, recorded, fact, context);
  const historical = fact.historical && row.kind !== 'recurring' && isOverAt(duty, instantOf(fact.recordedAt));
  const draft = drafted({ ...duty, historical }, policy, ledger, arming(fact, context.now));
  return [{ ...supersededAtOnce(draft, context.duties, policy, ledger), supersedes: replaced.map(({ id }) => id) }];
}

/** Elapsed periods of recorded history become one row; the period still running is an ordinary one. */
function recordedDrafts(
  first: DutyFields,
  recorded: Occurrence[],
  fact: LedgerFact,
  { policy, ledger, now }: OpenContext,
): DutyDraft[] {
  const due = recorded.at(-1)?.due ?? null;
  const start = { from: instantOf(first.startedAt), until: instantOf(first.startedUntil) };
  const dates = due === null ? {} : dateFields(start, due);
  const periods: DutyFields = { ...first, ...dates, occurrence: recorded.length, historical: true };
  const { missedPeriods } = verdictOf(periods, policy, ledger);
  const one = drafted({ ...periods, missedCount: missedPeriods ?? 0 }, policy, ledger, arming(fact, now));
  const running = openNext(one.duty, { policy, ledger, now, historyUntil: fact.recordedAt });
  return running === null ? [one] : [one, running];
}

function isOverAt(duty: DutyFields, moment: number): boolean {
  const mark = dueMark(duty);
  return mark !== null && mark <= moment;
}

function arming(fact: LedgerFact, now: string): { now: number; historyUntil: number | null } {
  return { now: instantOf(now), historyUntil: fact.historical ? instantOf(fact.recordedAt) : null };
}

function elapsedPeriods(series: Iterable<Occurrence>, until: number): Occurrence[] {
  const over: Occurrence[] = [];
  for (const occurrence of series) {
    if (occurrence.due.latest.dueAt > until) break;
    over.push(occurrence);
  }
  return over;
}
