import type { CaseKind } from './activities.js';
import type { FactAbout } from './fact-note.js';

/**
 * The kind of case an accepted clue leads to. The police open criminal cases, the procuratorate those in the public interest; a clue that only
 * asks for assistance, guardianship or an answer to a petition leads to none.
 */
export function caseKindOf({ route, agencyType, purposes = [] }: FactAbout): CaseKind | null {
  const isAskedFor = (purpose: string) => purposes.length === 0 || purposes.includes(purpose);
  if (route === 'criminal') return agencyType === 'public-security' && isAskedFor('criminal') ? 'criminal' : null;
  if (route === 'public-interest') return agencyType === 'procuratorate' ? 'public-interest' : null;
  return route === 'administrative' && isAskedFor('administrative') ? 'administrative' : null;
}
