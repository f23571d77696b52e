import type { Occurred } from '@homeward/contracts';
import type { Override } from '@homeward/duty-policy';
import { endsBeforeBeginning } from '../agencies/agencies.errors.js';
import { notSigned, overOnOffer } from './agreement-overrides.errors.js';

export type OverridesStatus = 'offered' | 'in-force' | 'ended';

/** What two agencies agree on for duties between them: offered by one head, in force once the other has signed. */
export interface AgreementOverrides {
  id: string;
  version: number;
  agencyId: string;
  counterpartAgencyId: string;
  overrides: Override[];
  validFrom: string;
  validTo: string | null;
  status: OverridesStatus;
  offeredBy: string;
  signedBy: string | null;
  /** What of its course the other services have heard. */
  told: 'nothing' | 'activated' | 'ended';
  occurred: Occurred;
  implied: boolean;
  recordedAt: string;
}

/** The moves by status; which side may make them is decided with the row. */
export const allowedActions = {
  offered: ['signOverrides', 'endOverrides'],
  'in-force': ['endOverrides'],
  ended: [],
} as const satisfies Record<OverridesStatus, readonly string[]>;

/** An offer is nothing yet. */
export const silentMoves = ['offer'] as const;

/** Nothing is offered that could never count: it ends neither before it begins nor before today. */
export function refuseWithoutDays({ validFrom, validTo }: Pick<AgreementOverrides, 'validFrom' | 'validTo'>, today: string): void {
  if (validTo === null) return;
  if (validTo < validFrom) throw endsBeforeBeginning();
  if (validTo < today) throw overOnOffer();
}

/** Only the other side signs, and once; it counts from its first day on. */
export function signed(row: AgreementOverrides, by: { agencyId: string; actorId: string; today: string }): AgreementOverrides {
  if (row.status !== 'offered' || by.agencyId !== row.counterpartAgencyId) throw notSigned();
  const next: AgreementOverrides = { ...row, status: 'in-force', signedBy: by.actorId };
  return turned(next, by.today) ?? next;
}

/** Either side ends it; duties that were opened under it keep their dates. */
export function ended(row: AgreementOverrides, today: string): AgreementOverrides {
  if (row.status === 'ended') throw notSigned();
  const validTo = row.validTo !== null && row.validTo < today ? row.validTo : today;
  return over({ ...row, validTo });
}

/** The agreement as its days have turned it: in force from the first one on, over after the last one; null where nothing has changed. */
export function turned(row: AgreementOverrides, today: string): AgreementOverrides | null {
  if (row.status !== 'in-force') return null;
  if (row.validTo !== null && row.validTo < today) return over(row);
  return row.told === 'nothing' && row.validFrom <= today ? { ...row, told: 'activated' } : null;
}

// What never came into force ends without a word.
const over = (row: AgreementOverrides): AgreementOverrides => ({
  ...row,
  status: 'ended',
  told: row.told === 'activated' ? 'ended' : row.told,
});

/** The moves that one side has. */
export const movesOf = ({ status, counterpartAgencyId }: AgreementOverrides, agencyId: string): string[] =>
  allowedActions[status].filter((move) => move !== 'signOverrides' || agencyId === counterpartAgencyId);
