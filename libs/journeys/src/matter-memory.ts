import type { CaseKind, MatterStanding, OpenCase, Order } from './activities.js';
import { caseKindOf } from './case-kind.js';
import { emptyLog, record, type FactLog } from './fact-log.js';
import type { FactNote } from './fact-note.js';
import { emptyLedger, enter, type StageLedger } from './stage-ledger.js';
import { hear, isOnlyForTheWatch, type Wakes } from './wakes.js';

/** The fact that causes an order, as far as the order speaks of it. */
export type Cause = Pick<Order, 'agencyId' | 'occurred' | 'implied' | 'historical' | 'traceparent'>;

/** A case that an accepted clue asks for. */
export interface CaseWish {
  clueId: string;
  kind: CaseKind;
  severity: OpenCase['severity'];
  violationKinds: OpenCase['violationKinds'];
  minor: boolean;
  cause: Cause;
}

/** An order that a service refused; people see to it. */
export interface RefusedOrder {
  orderId: string;
  code: string;
}

/** Everything a matter's journey knows. Plain JSON of ids and codes, so that it can be handed to the journey's successor. */
export interface MatterMemory {
  matterId: string;
  /** The sequence number of the reopening this life began with; 0 in the first. It keeps the orders of several lives apart. */
  life: number;
  standing: MatterStanding | 'unasked';
  isClosed: boolean;
  log: FactLog;
  ledger: StageLedger;
  wakes: Wakes;
  wishes: readonly CaseWish[];
  /** Kinds of case that were ordered, in their order. */
  ordered: readonly CaseKind[];
  /** Survivors whose journeys were started. */
  followed: readonly string[];
  lessonAsked: boolean;
  /** How many facts that could let a matter close have been told; a refused closing is asked again when there are more. */
  news: number;
  closingAskedAt: number | null;
  latest: Cause | null;
  refused: readonly RefusedOrder[];
}

/** A journey at its start. */
export const newMemory = (matterId: string): MatterMemory => ({
  matterId,
  life: 0,
  standing: 'unasked',
  isClosed: false,
  log: emptyLog,
  ledger: emptyLedger,
  wakes: {},
  wishes: [],
  ordered: [],
  followed: [],
  lessonAsked: false,
  news: 0,
  closingAskedAt: null,
  latest: null,
  refused: [],
});

/** The memory after a fact was told. It only remembers; the story acts. */
export function remember(memory: MatterMemory, note: FactNote): MatterMemory {
  const { log, news } = record(memory.log, note);
  return news.reduce(take, { ...memory, log });
}

function take(memory: MatterMemory, note: FactNote): MatterMemory {
  if (note.name === 'matter.closed') return { ...memory, isClosed: true };
  if (note.name === 'matter.reopened') return reopened(memory, note);
  const wakes = hear(memory.wakes, note);
  if (isOnlyForTheWatch(note)) return { ...memory, wakes };
  return withWish({ ...memory, wakes, ledger: enter(memory.ledger, note), news: memory.news + 1, latest: causeOf(note) }, note);
}

/** A reopened matter is a new life: what was learnt and closed before counts no more. */
function reopened(memory: MatterMemory, note: FactNote): MatterMemory {
  return {
    ...memory,
    life: note.seq,
    isClosed: false,
    standing: memory.standing === 'closed' ? 'open' : memory.standing,
    ledger: { ...memory.ledger, lesson: null },
    lessonAsked: false,
    closingAskedAt: null,
    latest: causeOf(note),
  };
}

function withWish(memory: MatterMemory, note: FactNote): MatterMemory {
  const { clueId, severity, violationKinds, minor } = note.about;
  const kind = note.name === 'clue.accepted' ? caseKindOf(note.about) : null;
  if (kind === null || !clueId) return memory;
  const wish = {
    clueId,
    kind,
    severity: (severity ?? 'normal') as CaseWish['severity'],
    violationKinds: (violationKinds ?? []) as CaseWish['violationKinds'],
    minor: minor ?? false,
    cause: causeOf(note),
  };
  return { ...memory, wishes: [...memory.wishes, wish] };
}

/** An order carries the time, the agency and the trace of the fact that caused it. */
export function causeOf({ agencyId, occurred, implied, historical, traceparent }: FactNote): Cause {
  return { agencyId, occurred, implied, historical, ...(traceparent !== null && { traceparent }) };
}
