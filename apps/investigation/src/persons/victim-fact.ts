import type { VictimStatus } from '@homeward/contracts';
import type { Person } from './person.js';

/** What is told of a victim: codes alone. */
export const victimFact = ({ personId, caseId, status, minor, ageBand, decidingOrgType, identityKnown, located }: Person) => ({
  personId,
  caseId,
  status: status as VictimStatus,
  minor: minor ?? false,
  ageBand: ageBand ?? ('unknown' as const),
  decidingOrgType: decidingOrgType ?? 'other',
  identityKnown: identityKnown ?? false,
  located: located ?? false,
});
