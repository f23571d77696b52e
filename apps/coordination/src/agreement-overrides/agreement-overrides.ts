import type { Occurred } from '@homeward/contracts';
import type { Override } from '@homeward/duty-policy';
import { notSigned } from './agreement-overrides.errors.js';

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

/** What the agreement changes is told by the duties that open under it. */
export const silentMoves = ['offer', 'sign', 'end'] as const;

/** Only the other side signs, and once. */
export function signed(row: AgreementOverrides, by: { agencyId: string; actorId: string }): AgreementOverrides {
  if (row.status !== 'offered' || by.agencyId !== row.counterpartAgencyId) throw notSigned();
  return { ...row, status: 'in-force', signedBy: by.actorId };
}

/** Either side ends it; duties that were opened under it keep their dates. */
export function ended(row: AgreementOverrides, today: string): AgreementOverrides {
  if (row.status === 'ended') throw notSigned();
  const validTo = row.validTo !== null && row.validTo < today ? row.validTo : today;
  return { ...row, status: 'ended', validTo };
}

/** The moves that one side has. */
export const movesOf = ({ status, counterpartAgencyId }: AgreementOverrides, agencyId: string): string[] =>
  allowedActions[status].filter((move) => move !== 'signOverrides' || agencyId === counterpartAgencyId);
