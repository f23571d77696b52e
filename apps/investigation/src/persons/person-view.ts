import { suspectRole, type Custody, type PersonView } from '@homeward/contracts';
import type { Person } from './person.js';
import { victimFact } from './victim-fact.js';

/** A role of a person without the name. */
export function viewOf(person: Person, custody: Custody | null, moves: readonly string[]): PersonView {
  const { id, version, matterId, agencyId, personId, caseId, part, personCount, occurred, implied, asPublished } = person;
  return {
    id,
    version,
    matterId,
    agencyId,
    personId,
    caseId,
    part,
    status: custody ?? person.status,
    count: personCount,
    victim: part === 'victim' ? victimOf(person) : null,
    suspect: custody && suspectOf(person, custody),
    occurred,
    implied,
    asPublished,
    allowedActions: [...moves],
  };
}

function victimOf(person: Person): PersonView['victim'] {
  const { minor, ageBand, identityKnown, located, decidingOrgType } = victimFact(person);
  return { minor, ageBand, identityKnown, located, decidingOrgType };
}

function suspectOf({ role, htcdsRole, offence, official }: Person, custody: Custody): PersonView['suspect'] {
  return { role: suspectRole.parse(role), htcdsRole: htcdsRole ?? 'Other', offence, official: official ?? false, custody };
}
