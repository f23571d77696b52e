import type { DutySummary, DutyView } from '@homeward/contracts';
import { rowOf, type Policy } from '@homeward/duty-policy';
import type { DutyRow, RunningDuty } from './duty.js';

/** A duty as lists show it, with the title that the pack gives it. */
export function dutySummaryOf(duty: DutyRow, policy: Policy): DutySummary {
  const { title, kind } = rowOf(policy, duty).row;
  return {
    id: duty.id,
    version: duty.version,
    dutyType: duty.dutyType,
    title,
    kind,
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
  };
}

/** One duty with its ladder. */
export function dutyViewOf({ duty, steps }: RunningDuty, policy: Policy): Omit<DutyView, 'allowedActions'> {
  const { pack, packVersion } = duty;
  const shown = steps.map(({ rung, at, state, reason, firedAt, act, targets }) => ({
    rung,
    at,
    state,
    reason,
    firedAt,
    act,
    targets,
  }));
  return { ...dutySummaryOf(duty, policy), pack, packVersion, steps: shown, extensions: extensionsOf(duty, policy) };
}

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
