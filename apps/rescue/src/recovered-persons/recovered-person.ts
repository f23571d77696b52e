import type { ImmediateNeeds, RecordRecovery, RecoveredPersonSummary, RecoveredStatus } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { onlyInHistory } from '../acts/refusals.errors.js';
import { personHandedOver, wishMissing } from './recovered-persons.errors.js';

type Told = Pick<RecoveredPersonSummary, 'count' | 'ageBand' | 'minor' | 'parentsKnown' | 'identityKnown'>;

/** A person in safe hands, as the organ that recovered the person keeps it. Name, wish and remark are sealed. */
export interface RecoveredPerson extends Act, Told {
  id: string;
  version: number;
  matterId: string;
  personId: string;
  rescueId: string | null;
  status: RecoveredStatus;
  sealedName: string | null;
  sealedWish: string | null;
  needs: ImmediateNeeds | null;
  sealedRemark: string | null;
}

export type RecoveredMove = 'recordNeeds';

/** What may be done for a recovered person, by state; the hand-over is told by who takes the person in. */
export const allowedActions = {
  recovered: ['recordNeeds'],
  'needs-recorded': ['recordNeeds'],
  'handed-over': [],
} as const satisfies Record<RecoveredStatus, readonly RecoveredMove[]>;

/** The hand-over publishes no fact of ours: whoever received the person told it already. */
export const silentMoves = ['hear'] as const;

/** What a recovery tells, or its refusal: an adult says what the adult wants, and only a history may leave that open. */
export function recovered(body: RecordRecovery, isHistory: boolean): Told {
  const { count, ageBand, minor, parentsKnown, identityKnown, wish } = body;
  if (wish === 'not-recorded' && !isHistory) throw onlyInHistory('/wish');
  if (!minor && wish === undefined) throw wishMissing();
  return { count, ageBand, minor, parentsKnown, identityKnown };
}

/** Every need is met, or there is none. */
export const needsAreComplete = (needs: ImmediateNeeds): boolean => Object.values(needs).every((need) => need !== 'open');

/** The checklist is saved, again until every need is met. */
export function recordNeeds(person: RecoveredPerson, needs: ImmediateNeeds): RecoveredPerson {
  const moves: readonly RecoveredMove[] = allowedActions[person.status];
  if (!moves.includes('recordNeeds')) throw personHandedOver(person.id);
  return { ...person, needs, status: 'needs-recorded' };
}

/** Somebody else took the person in; null where that was known already. */
export const handOver = (person: RecoveredPerson): RecoveredPerson | null =>
  person.status === 'handed-over' ? null : { ...person, status: 'handed-over' };
