import { advance, type Duty, type DutyDraft, type Effect, type Policy, type Step } from '@homeward/duty-policy';
import type { Explained } from './duty-explained.js';

/** A duty as it lies in its table. */
export interface DutyRow extends Duty {
  /** When coordination heard of it. */
  recordedAt: string;
}

/** A duty with the steps of its ladder. */
export interface RunningDuty {
  duty: DutyRow;
  steps: readonly Step[];
}

const owedStates: ReadonlySet<DutyRow['state']> = new Set(['open', 'paused', 'held']);

/** Whether a duty is still owed: met, cancelled or over it is not. */
export const isOwed = ({ state }: Pick<DutyRow, 'state'>): boolean => owedStates.has(state);

/** A line of the log of a duty: what moved, from where to where, why, by whom. */
export interface LogLine {
  dutyId: string;
  version: number;
  matterId: string | null;
  agencyId: string;
  move: string;
  fromState: string | null;
  toState: string;
  rung: number | null;
  reason: string | null;
  causeFactId: string | null;
  actor: string;
  at: string;
  /** When the next step is due from here on. */
  nextFiresAt: string | null;
  /** What the dates are computed from, where that changed. */
  explained: Explained | null;
}

/** The row of a new duty, before the moves it has made already. */
export const newRow = (draft: DutyDraft, id: string, recordedAt: string): DutyRow => ({
  ...draft.duty,
  id,
  version: 1,
  recordedAt,
});

/** The row after a move: each move is one version. */
export const moved = (row: DutyRow, effect: Effect): DutyRow => ({ ...row, ...effect.change, version: row.version + 1 });

/** The move that ends what is still owed when its matter is closed. */
export function endedByClosing(running: RunningDuty, now: string, policy: Policy): Effect[] {
  return advance(running, { kind: 'command', command: { kind: 'close-matter' }, ledger: [], now }, policy).effects;
}
