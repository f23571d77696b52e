import type { RightsNoticeView } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import type { Person } from '../persons/person.js';
import { minorToldAlone, noVictim } from './rights-notices.errors.js';

/** A procuratorate told one victim of a case of the right to a representative and to legal aid. */
export interface RightsNotice extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  told: RightsNoticeView['told'];
}

/** A notice stands as it was given. */
export const allowedActions = { given: [] } as const satisfies Record<string, readonly string[]>;

/** Who may be told: a victim of the case, and a minor through the representative, whoever of the organs knows that it is one. */
export function refuseUnfit(
  { personId, told }: Pick<RightsNotice, 'personId' | 'told'>,
  classed: readonly Pick<Person, 'status' | 'minor'>[],
  isHistory: boolean,
): void {
  const victims = classed.filter(({ status }) => status !== 'NotAVictimOfTrafficking');
  if (victims.length === 0) throw noVictim(personId);
  if (!isHistory && told === 'victim' && victims.some(({ minor }) => minor)) throw minorToldAlone();
}
