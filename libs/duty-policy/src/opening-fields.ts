import { actInTime } from './acts.js';
import type { Applicable } from './applicable.js';
import { counterpartOf } from './counterpart.js';
import { custodyAt, statedCustody } from './custody.js';
import type { StartWindow } from './due-window.js';
import type { Duty, DutyFields } from './duty.js';
import type { DutyInputs } from './duty-inputs.js';
import type { LedgerFact } from './fact.js';
import type { Subject } from './subjects.js';
import { intervalOf, isDayOrMoment, textOfInstant } from './zone.js';

type DateColumns = 'startedAt' | 'startedUntil' | 'rawDate' | 'dueDate' | 'dueAt' | 'dueAtLatest' | 'provisionalYears' | 'inputs';

/** When a duty starts: at the moment or on the day a named attribute gives, else when the fact happened. */
export function startOf(fact: LedgerFact, startField: string | undefined, subject: Subject, zone: string): StartWindow {
  const stated = startField === undefined ? undefined : fact.attributes[startField];
  const { from, until } = isDayOrMoment(stated) ? intervalOf(stated, zone) : actInTime(fact);
  const since = subject.since ?? { from, until };
  return { from: Math.max(from, since.from), until: Math.max(until, since.until) };
}

/** What a due date is computed from, kept with the duty. */
export function inputsOf(
  fact: LedgerFact,
  { entry: { row, tellsOf } }: Applicable,
  known: { start: StartWindow; parent: Duty | undefined; ledger: readonly LedgerFact[]; where: { zone: string; calendar: string } },
): DutyInputs {
  const metByActsFrom = textOfInstant(Math.min(actInTime(fact).from, known.start.from));
  const start = { from: textOfInstant(known.start.from), until: textOfInstant(known.start.until) };
  const custody = { ...statedCustody(fact), openedFrom: textOfInstant(actInTime(fact).from) };
  return {
    kind: row.kind,
    openedBy: fact.name,
    ...known.where,
    inCustody: row.rollRule === 'nextWorkingDayUnlessCustody' && custodyAt(actInTime(fact).from, custody, known.ledger),
    ...custody,
    agreedDue: tellsOf === undefined ? agreedIn(fact, row.dueField) : dueBefore(known.parent, tellsOf),
    firstFrom: start.from,
    firstUntil: start.until,
    seriesFrom: start.from,
    seriesUntil: start.until,
    firstLive: 1,
    metByActsFrom,
    // What would have cancelled the duty before it was missed cancels the one that follows from missing it.
    cancelledByActsFrom: row.subject === 'inherited' && known.parent !== undefined ? known.parent.startedAt : metByActsFrom,
    pauses: [],
    restarts: [],
    extensions: [],
    acknowledgements: [],
    notLateBefore: null,
    endedByHand: null,
    held: null,
    mergedInto: null,
    wakesAt: null,
  };
}

function agreedIn(fact: LedgerFact, dueField: string | undefined): string | null {
  const agreed = dueField === undefined ? null : fact.attributes[dueField];
  return isDayOrMoment(agreed) ? agreed : null;
}

// Whoever waits is told of an extension by the day on which he expected the answer.
function dueBefore(parent: Duty | undefined, extensionId: string): string | null {
  return parent?.inputs.extensions.findLast((each) => each.extensionId === extensionId && each.granted === true)?.dueBefore ?? null;
}

/** The columns of a new duty that do not depend on its dates. */
export function newDuty(
  fact: LedgerFact,
  { entry: { pack, row }, owner }: Applicable,
  subject: Subject,
  ledger: readonly LedgerFact[],
): Omit<DutyFields, DateColumns> {
  return {
    pack: pack.pack,
    packVersion: pack.version,
    dutyType: row.id,
    matterId: fact.matterId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    occurrence: 1,
    cycle: 1,
    openingFactId: fact.factId,
    missedAt: null,
    missedCount: 0,
    state: 'open',
    mode: row.mode,
    rung: 0,
    nextFiresAt: null,
    agencyId: owner.id,
    ownerRole: row.owner.role,
    holderId: null,
    counterpartAgencyId: counterpartOf(fact, owner.id, ledger),
    blocksClosing: row.blocksClosing,
    metAt: null,
    metFactId: null,
    late: 'no',
    recordedLate: false,
    historical: false,
    implied: fact.implied || (subject.since?.fact.implied ?? false),
  };
}
