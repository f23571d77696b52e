import type { Effect } from '@homeward/duty-policy';
import type { AuditEntry } from '@homeward/security';
import type { DutyRow } from './duty.js';

/** A step that has fired. */
export interface Fired {
  dutyId: string;
  rung: number;
  at: string;
  firedAt: string;
}

/** What a move has fired, and when it should have. */
export function firedOf({ id }: Pick<DutyRow, 'id'>, { steps }: Effect, firedAt: string): Fired {
  const step = steps.find(({ state }) => state === 'fired');
  return { dutyId: id, rung: step?.rung ?? 0, at: step?.at ?? firedAt, firedAt };
}

/** What the audit keeps of a step that has fired: the service itself did it, because it was due. */
export const firingEntry = ({ id, matterId }: Pick<DutyRow, 'id' | 'matterId'>, { fired }: Effect): AuditEntry => ({
  action: 'duties:fireRung',
  objectType: 'duty',
  objectId: id,
  matterId,
  decision: 'allow',
  policyIds: ['service-principal'],
  outcome: `rung:${fired?.rung ?? 0}`,
});
