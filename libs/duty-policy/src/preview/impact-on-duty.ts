import { advance } from '../advance.js';
import type { Duty, Running } from '../duty.js';
import type { LedgerFact } from '../fact.js';
import { rowOf as rowOfOpening, type Policy } from '../policy.js';
import { instantOf } from '../zone.js';
import { rowIn } from './both-policies.js';
import type { ImpactClass, ImpactRow } from './impact.js';

/** What a change does to one running duty. `both` is the new policy in which former rows can still be looked up. */
export function impactOnDuty(
  running: Running,
  ledger: readonly LedgerFact[],
  policies: { before: Policy; after: Policy; both: Policy; keepsVersions?: boolean | undefined },
  now: string,
): ImpactRow {
  const { duty } = running;
  const entry = policies.keepsVersions === true ? rowOfOpening(policies.after, duty) : rowIn(policies.after, duty);
  if (entry === undefined) return rowOf(duty, 'no-longer-owed', null, []);
  const packVersion = entry.pack.version;
  const isSameRow = policies.keepsVersions === true || (packVersion === duty.packVersion && entry === rowIn(policies.before, duty));
  const reason = isSameRow ? 'calendar-published' : 'pack-changed';
  const command = { kind: 'recompute', reason, packVersion, announcedAt: now } as const;
  const after = advance(running, { kind: 'command', command, ledger, now }, policies.both);
  const isMoved = after.effects.length > 0;
  return rowOf(duty, classOf(duty, after.duty, now), after.duty.dueAt, isMoved ? firing(after, now) : []);
}

function classOf(before: Duty, after: Duty, now: string): ImpactClass {
  const from = before.dueAt === null ? null : instantOf(before.dueAt);
  const to = after.dueAt === null ? null : instantOf(after.dueAt);
  // What would be late already is late only from the end of the day on which the change is announced.
  const isSpared = after.inputs.notLateBefore !== before.inputs.notLateBefore;
  if (from !== null && to !== null && to < from && (isSpared || to <= instantOf(now))) return 'overdue-now';
  if (from !== null && to !== null && to !== from) return to > from ? 'later' : 'earlier';
  const isCleared = before.provisionalYears.length > 0 && after.provisionalYears.length === 0;
  return isCleared ? 'provisional-cleared' : 'unchanged';
}

function firing({ steps }: Running, now: string): ImpactRow['firing'] {
  return steps
    .filter(({ rung, state, at }) => rung > 0 && state === 'armed' && instantOf(at) <= instantOf(now))
    .map(({ rung, act, targets }) => ({ rung, act, targets }));
}

function rowOf(duty: Duty, impact: ImpactClass, after: string | null, rungs: ImpactRow['firing']): ImpactRow {
  const { id, dutyType, agencyId, matterId, dueAt } = duty;
  return { key: id, dutyType, agencyId, matterId, class: impact, before: dueAt, after, firing: rungs };
}
