import { guardedFact, type WaitingTime } from '@homeward/contracts';
import { rowOf, type Policy } from '@homeward/duty-policy';
import type { DutyRow } from './duty.js';
import { toldSubject } from './duty-subject.js';

/** What a fact of a duty adds where others have to wait for its end. */
export interface ToldWaiting {
  waiting?: WaitingTime;
}

/** Says what waits for a duty: nothing, unless it is a shortest waiting time about something that others can name, and a service refuses what it guards. */
export function waitingOf(row: DutyRow, policy: Policy): ToldWaiting {
  const { inputs, subjectKind, subjectId, dueAt, dueAtLatest } = row;
  if (inputs.kind !== 'minimumPeriod' || toldSubject(subjectKind) === 'other') return {};
  const guards = (rowOf(policy, row).row.guards ?? []).flatMap((fact) => guardedFact.safeParse(fact).data ?? []);
  return guards.length === 0 ? {} : { waiting: { guards, subjectId, endsAt: dueAtLatest ?? dueAt } };
}
