import type { VictimIdentified, VictimStatus } from '@homeward/contracts';
import type { Person } from './person.js';

/** The word of the rules for each class that the data standard of counter-trafficking names. */
const classOf = {
  PossibleVictimOfTrafficking: 'possible',
  ActualVictimOfTrafficking: 'actual',
  NotAVictimOfTrafficking: 'not-a-victim',
} as const satisfies Record<VictimStatus, VictimIdentified['data']['status']>;

/** What is told of a victim: codes alone. */
export const victimFact = ({ personId, caseId, status, minor, ageBand, decidingOrgType, identityKnown, located }: Person) => ({
  personId,
  caseId,
  status: classOf[status as VictimStatus],
  minor: minor ?? false,
  ageBand: ageBand ?? ('unknown' as const),
  decidingOrgType: decidingOrgType ?? 'other',
  identityKnown: identityKnown ?? false,
  located: located ?? false,
});
