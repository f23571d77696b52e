import type { Effect, LedgerFact, Policy, Step } from '@homeward/duty-policy';
import type { DutyRow, LogLine } from './duty.js';
import { explainedOf, isExplainedAnew } from './duty-explained.js';
import { tellingOfMove, tellingOfOpening, type Telling } from './duty-tellings.js';

/** What a decision about duties is made with, the same for a whole transaction. */
export interface DeskContext {
  policy: Policy;
  ledger: readonly LedgerFact[];
  now: string;
  actor: string;
}

/** A step as it lies in its table. */
export type StepRow = Step & { dutyId: string; matterId: string | null; agencyId: string };

/** What has to be written after the duty rows: their steps, their log and their facts, gathered so that each takes one statement. */
export class DeskWork {
  /** The steps of new duties and of new cycles. */
  readonly armed: StepRow[] = [];
  /** Steps that stand otherwise than before. */
  readonly changed: StepRow[] = [];
  readonly log: LogLine[] = [];
  private readonly told: { key: string; telling: Telling }[] = [];

  constructor(readonly context: DeskContext) {}

  /** A duty has opened, in its first version. */
  opened(row: DutyRow, steps: readonly Step[], nextFiresAt: string | null): void {
    this.armed.push(...stepRows(row, steps));
    this.line(null, row, { move: 'duty.opened', fromState: null, rung: null, reason: null, causeFactId: row.openingFactId });
    this.tell(row, tellingOfOpening(row, nextFiresAt, this.context.policy));
  }

  /** A duty has moved from one version to the next. */
  moved(before: DutyRow, after: DutyRow, effect: Effect): void {
    const { fact, fired, causeFactId } = effect;
    const reason = effect.reason ?? (fact === 'duty.cancelled' ? 'matter-closed' : null);
    for (const step of stepRows(after, effect.steps)) (step.cycle > before.cycle ? this.armed : this.changed).push(step);
    this.line(before, after, { move: fact ?? 'silent', fromState: before.state, rung: fired?.rung ?? null, reason, causeFactId });
    const telling = tellingOfMove(after, effect, this.context.policy);
    if (telling) this.tell(after, telling);
  }

  /** The facts in the order in which their keys may be locked. */
  get tellings(): Telling[] {
    return [...this.told].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ telling }) => telling);
  }

  /** What else is told with the moves, under its own key. */
  also(key: string, telling: Telling): void {
    this.told.push({ key, telling });
  }

  private line(
    before: DutyRow | null,
    row: DutyRow,
    line: Pick<LogLine, 'move' | 'fromState' | 'rung' | 'reason' | 'causeFactId'>,
  ): void {
    const { id, version, matterId, agencyId, state, nextFiresAt } = row;
    const { actor, now, policy } = this.context;
    const explained = isExplainedAnew(before, row) ? explainedOf(row, policy) : null;
    this.log.push({ dutyId: id, version, matterId, agencyId, toState: state, actor, at: now, nextFiresAt, explained, ...line });
  }

  private tell({ id, matterId }: DutyRow, telling: Telling): void {
    this.told.push({ key: matterId ?? id, telling });
  }
}

const stepRows = ({ id, matterId, agencyId }: DutyRow, steps: readonly Step[]): StepRow[] =>
  steps.map((step) => ({ ...step, dutyId: id, matterId, agencyId }));
