import type { DutySummary, DutyView } from '@homeward/contracts';
import { proposedStart, resumedAt, rowOf, soonFrom, workingDaysLeft, type Policy, type Step } from '@homeward/duty-policy';
import type { DutyRow, RunningDuty } from './duty.js';

const hourMs = 3_600_000;

/** Shows duties as they stand at a moment, under the rules that are in force. */
export class DutySummaries {
  constructor(
    private readonly policy: Policy,
    private readonly now: string,
    private readonly reminded: ReadonlyMap<string, DutySummary['reminded']>,
  ) {}

  /** A duty as lists show it, with the title that the pack gives it. */
  summaryOf({ duty, steps }: RunningDuty): DutySummary {
    const { title, kind, satisfiedBy } = rowOf(this.policy, duty).row;
    const meetingFacts = [...new Set(satisfiedBy.facts.map(({ fact }) => fact))];
    const reminded = this.reminded.get(duty.id) ?? null;
    return { ...fieldsOf(duty), title, kind, ...this.clockOf(duty), ...ladderOf(duty, steps), reminded, meetingFacts };
  }

  /** One duty with its ladder. */
  viewOf(running: RunningDuty): Omit<DutyView, 'allowedActions'> {
    const { pack, packVersion } = running.duty;
    const steps = running.steps.map(({ rung, at, state, reason, firedAt, act, targets }) => ({
      ...{ rung, at, state, reason, firedAt, act, targets },
    }));
    const proposed = proposedStart(running.duty.inputs);
    return {
      ...this.summaryOf(running),
      ...{ pack, packVersion, steps },
      extensions: extensionsOf(running.duty, this.policy),
      proposedStart: proposed && { from: proposed.from, until: proposed.until },
    };
  }

  private clockOf(duty: DutyRow): Pick<DutySummary, 'soonAt' | 'remaining' | 'pausedBy'> {
    const pausedBy = duty.state === 'paused' ? (duty.inputs.pauses.find(({ to }) => to === null)?.reason ?? null) : null;
    const going = duty.state === 'open' ? duty : resumedAt(duty, this.now, this.policy);
    return { soonAt: duty.state === 'open' ? soonFrom(duty, this.policy) : null, remaining: going && this.leftOf(going), pausedBy };
  }

  private leftOf(duty: DutyRow): DutySummary['remaining'] {
    // Where uncertain dates leave the end open, nothing is late before the latest one.
    const end = duty.dueAtLatest ?? duty.dueAt;
    if (end === null) return null;
    const hours = Math.trunc((Date.parse(end) - Date.parse(this.now)) / hourMs);
    return { hours, workingDays: end === duty.dueAt ? workingDaysLeft(duty, this.now, this.policy) : null };
  }
}

/** How far a duty has climbed its ladder, and where it climbs next. */
function ladderOf({ cycle, inputs, nextFiresAt }: DutyRow, steps: readonly Step[]): Pick<DutySummary, 'escalated' | 'nextRung'> {
  const rungs = steps.filter(({ rung }) => rung > 0);
  const fired = rungs
    .filter(({ state }) => state === 'fired')
    .sort((one, other) => one.rung - other.rung)
    .at(-1);
  // A step that waits for what somebody promised fires too; on a clock that stands still none does.
  const next = nextFiresAt === null ? undefined : rungs.find(({ state }) => state === 'armed' || state === 'held');
  const noted = inputs.acknowledgements.findLast((each) => each.cycle === cycle && each.rung === fired?.rung);
  return {
    escalated: fired
      ? {
          ...{ rung: fired.rung, to: fired.targets, firedAt: fired.firedAt },
          acknowledged: noted ? { at: noted.at, holdUntil: noted.holdUntil } : null,
        }
      : null,
    nextRung: next ? { at: next.at, to: next.targets } : null,
  };
}

const fieldsOf = (duty: DutyRow) => ({
  id: duty.id,
  version: duty.version,
  dutyType: duty.dutyType,
  mode: duty.mode,
  state: duty.state,
  matterId: duty.matterId,
  subjectKind: duty.subjectKind,
  subjectId: duty.subjectId,
  occurrence: duty.occurrence,
  agencyId: duty.agencyId,
  ownerRole: duty.ownerRole,
  holderId: duty.holderId,
  counterpartAgencyId: duty.counterpartAgencyId,
  blocksClosing: duty.blocksClosing,
  startedAt: duty.startedAt,
  startedUntil: duty.startedUntil,
  dueDate: duty.dueDate,
  dueAt: duty.dueAt,
  dueAtLatest: duty.dueAtLatest,
  provisionalYears: duty.provisionalYears,
  missedAt: duty.missedAt,
  missedCount: duty.missedCount,
  metAt: duty.metAt,
  late: duty.late,
  recordedLate: duty.recordedLate,
  historical: duty.historical,
  implied: duty.implied,
  nextFiresAt: duty.nextFiresAt,
  recordedAt: duty.recordedAt,
});

/** What the rule provides, each with what was asked for in the period that runs. */
function extensionsOf(duty: DutyRow, policy: Policy): DutyView['extensions'] {
  const requests = duty.inputs.extensions.filter(({ occurrence }) => occurrence === duty.occurrence);
  return rowOf(policy, duty).row.extensions.map(({ id, mode, value, unit, approver }) => ({
    id,
    mode,
    value,
    unit,
    approver,
    asked: requests
      .filter(({ extensionId }) => extensionId === id)
      .map(({ requestId, requestedAt: at, granted }) => ({ requestId, at, granted })),
  }));
}
