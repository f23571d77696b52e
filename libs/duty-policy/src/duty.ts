import type { Late } from './lateness.js';
import type { Act, DutyKind } from './pack.js';

/** `met`, `cancelled`, `superseded`, `elapsed` and `lapsed` are final; overdue is a mark on an open duty. */
export type DutyState = 'open' | 'paused' | 'held' | 'met' | 'cancelled' | 'superseded' | 'elapsed' | 'lapsed';

/** What a due date was computed from and no column holds: with it, every date can be computed again. */
export interface DutyInputs {
  kind: DutyKind;
  /** The name of the opening fact. */
  openedBy: string;
  zone: string;
  calendar: string;
  inCustody: boolean;
  /** The agreed day or moment the opening fact carried, if the row asks for one. */
  agreedDue: string | null;
  /** The start of the first occurrence, which a schedule counts from. */
  seriesFrom: string;
  seriesUntil: string;
  /** The first occurrence with a row of its own; recorded periods before it stand in one row. */
  firstLive: number;
  /** An act that ended before this moment cannot meet the duty, or any occurrence with a row of its own. */
  metByActsFrom: string;
  /** An act that ended before this moment cannot cancel the duty. */
  cancelledByActsFrom: string;
}

/** The columns of a duty, but for its id and version. Moments are written in UTC. */
export interface DutyFields {
  pack: string;
  packVersion: string;
  dutyType: string;
  matterId: string | null;
  subjectKind: string;
  subjectId: string;
  occurrence: number;
  cycle: number;
  openingFactId: string;
  startedAt: string;
  startedUntil: string;
  rawDate: string | null;
  dueDate: string;
  dueAt: string;
  dueAtLatest: string | null;
  missedAt: string | null;
  missedCount: number;
  provisionalYears: number[];
  state: DutyState;
  mode: 'enforce' | 'advise';
  /** The index of the next step among the steps of this cycle, in the order they fire. */
  rung: number;
  nextFiresAt: string | null;
  agencyId: string;
  ownerRole: string;
  holderId: string | null;
  counterpartAgencyId: string | null;
  blocksClosing: boolean;
  metAt: string | null;
  metFactId: string | null;
  late: Late;
  recordedLate: boolean;
  historical: boolean;
  implied: boolean;
  inputs: DutyInputs;
}

/** A duty as it stands: what an agency owes by a time. */
export interface Duty extends DutyFields {
  id: string;
  version: number;
}

export type StepState = 'armed' | 'fired' | 'skipped' | 'cancelled' | 'held';
export type SkipReason = 'too-short' | 'late-opening' | 'historical';

/** A rung of the ladder, or the due mark (rung 0), with the moment at which it fires. */
export interface Step {
  cycle: number;
  rung: number;
  at: string;
  state: StepState;
  /** Why a skipped step will not fire. */
  reason: SkipReason | null;
  firedAt: string | null;
  act: Act | null;
  targets: string[];
}

/** A duty with the steps of its current cycle. */
export interface Running<Row extends DutyFields = Duty> {
  duty: Row;
  steps: readonly Step[];
}

/** What a fired rung asks for, beside its targets. */
export interface FiredRung {
  rung: number;
  act: Act;
  targets: string[];
  ack: boolean;
  proposal: string | null;
  legalTarget: boolean;
}

/** One move of a duty: the columns and steps it changes, and the one fact that tells it. Each move is one version of the row. */
export interface Effect {
  /** The fact to publish; null for a change nobody has to be told. */
  fact: 'duty.missed' | 'duty.met' | 'duty.cancelled' | 'duty.escalated' | 'duty.elapsed' | 'duty.lapsed' | null;
  change: Partial<DutyFields>;
  steps: Step[];
  /** When the move happened: the act that met or cancelled, or the moment of the step. */
  occurredAt: string;
  causeFactId: string | null;
  reason: 'cancelling-fact' | 'superseded' | null;
  fired: FiredRung | null;
  /** The next occurrence of a recurring duty is to be opened with `openNext`. */
  opensNext: boolean;
}

/** A duty to be inserted with its steps, and the moves it has made already, in order. */
export interface DutyDraft {
  duty: DutyFields;
  steps: Step[];
  effects: Effect[];
  /** Ids of the open duties that this one replaces: each is to be advanced with `{ kind: 'superseded' }`. */
  supersedes: string[];
}

/** The columns of a row after a move. */
export function applied<Row extends DutyFields>(running: Running<Row>, effect: Effect): Running<Row> {
  const changed = new Map(effect.steps.map((step) => [step.rung, step]));
  return {
    duty: { ...running.duty, ...effect.change },
    steps: running.steps.map((step) => changed.get(step.rung) ?? step),
  };
}
