import type { ProposedAct } from '@homeward/contracts';
import type { DutyInputs } from './duty-inputs.js';
import { inFiringOrder } from './ladder.js';
import type { Late } from './lateness.js';
import type { Act } from './pack.js';

/** `met`, `cancelled`, `superseded`, `elapsed` and `lapsed` are final; overdue is a mark on an open duty. */
export type DutyState = 'open' | 'paused' | 'held' | 'met' | 'cancelled' | 'superseded' | 'elapsed' | 'lapsed';

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
  /** Null while the clock stands still: nobody knows then when it is due. */
  dueDate: string | null;
  dueAt: string | null;
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
export type SkipReason = 'too-short' | 'late-opening' | 'historical' | 'moved' | 'unmerged';

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
  proposal: ProposedAct | null;
  legalTarget: boolean;
  /** Lower rungs whose moment had passed before they could ring: this one stands for them (8.1, 8.5, 8.8). */
  passed: number[];
}

/** The facts by which moves of duties are told. */
export type DutyFact =
  | 'duty.held'
  | 'duty.moved'
  | 'duty.reassigned'
  | 'duty.paused'
  | 'duty.resumed'
  | 'duty.extension-requested'
  | 'duty.extended'
  | 'duty.start-proposed'
  | 'duty.escalated'
  | 'duty.acknowledged'
  | 'duty.missed'
  | 'duty.met'
  | 'duty.cancelled'
  | 'duty.lapsed'
  | 'duty.elapsed';

/** Why a duty moved, was stopped or is no longer owed. */
export type MoveReason = 'extended' | 'restarted' | 'paused' | 'custody-changed' | 'start-corrected' | PolicyChange | 'unmerged';
export type PolicyChange = 'calendar-published' | 'pack-changed';
export type CancelReason = 'cancelling-fact' | 'superseded' | 'matter-closed' | 'merged' | 'by-hand' | 'unfounded';

/** One move of a duty: the columns and steps it changes, and the one fact that tells it. Each move is one version of the row. */
export interface Effect {
  /** The fact to publish; null for a change nobody has to be told. */
  fact: DutyFact | null;
  change: Partial<DutyFields>;
  /** Steps that stand otherwise than before, those of a new cycle among them. */
  steps: Step[];
  /** When the move happened: the act that met or cancelled, or the moment of the step. */
  occurredAt: string;
  causeFactId: string | null;
  reason: MoveReason | CancelReason | null;
  fired: FiredRung | null;
  /** The extension that was requested or granted. */
  extensionId: string | null;
  /** The rung somebody took note of. */
  acknowledged: number | null;
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

/** A move that so far changes nothing. */
export function stillMove(occurredAt: string): Effect {
  return {
    fact: null,
    change: {},
    steps: [],
    occurredAt,
    causeFactId: null,
    reason: null,
    fired: null,
    extensionId: null,
    acknowledged: null,
    opensNext: false,
  };
}

/** The columns after a move, and the steps of the current cycle in the order in which they fire. */
export function applied<Row extends DutyFields>(running: Running<Row>, effect: Effect): Running<Row> {
  const duty = { ...running.duty, ...effect.change };
  const steps = new Map([...running.steps, ...effect.steps].map((step) => [`${step.cycle}/${step.rung}`, step]));
  return {
    duty,
    steps: inFiringOrder(
      [...steps.values()].filter(({ cycle }) => cycle === duty.cycle),
      duty.inputs.kind,
    ),
  };
}
