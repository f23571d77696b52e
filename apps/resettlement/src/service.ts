import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateReceptions1767225601000 } from './database/migrations/1767225601000-create-receptions.js';
import { CreatePlacements1767225601001 } from './database/migrations/1767225601001-create-placements.js';
import { CreateSearches1767225601002 } from './database/migrations/1767225601002-create-searches.js';
import { CreateIdentities1767225601003 } from './database/migrations/1767225601003-create-identities.js';
import { CreateReunions1767225601004 } from './database/migrations/1767225601004-create-reunions.js';
import { CreateGuardianshipSuits1767225601005 } from './database/migrations/1767225601005-create-guardianship-suits.js';
import { CreateFamilyNotices1767225601006 } from './database/migrations/1767225601006-create-family-notices.js';
import { FamilyNoticeEntity } from './family-notices/family-notice.entity.js';
import { ReceptionEntity } from './receptions/reception.entity.js';
import { noticePeriod } from './placements/notice-period.js';
import { PlacementEntity } from './placements/placement.entity.js';
import { SearchEntity } from './searches/search.entity.js';
import { IdentityEntity } from './identities/identity.entity.js';
import { ReunionEntity } from './reunions/reunion.entity.js';
import { GuardianshipSuitEntity } from './guardianship-suits/guardianship-suit.entity.js';

/** What resettlement is made of; `main.ts` starts it, the tests boot it. */
const secondPersons: Readonly<Record<string, string>> = { approvePlacement: 'confirmPlacement', carryOutReunion: 'confirmReunion' };

export const resettlement: ServiceDefinition = {
  name: 'resettlement',
  module: AppModule,
  secondPerson: (move) => secondPersons[move] ?? null,
  entities: [
    ReceptionEntity,
    PlacementEntity,
    SearchEntity,
    IdentityEntity,
    ReunionEntity,
    GuardianshipSuitEntity,
    FamilyNoticeEntity,
  ],
  migrations: [
    CreateReceptions1767225601000,
    CreatePlacements1767225601001,
    CreateSearches1767225601002,
    CreateIdentities1767225601003,
    CreateReunions1767225601004,
    CreateGuardianshipSuits1767225601005,
    CreateFamilyNotices1767225601006,
  ],
  guardedFacts: [noticePeriod],
  subjectTypes: {
    'person.received': 'reception',
    'person.reunited': 'reunion',
    'guardianship.suit-filed': 'guardianship-suit',
    'guardianship.suit-decided': 'guardianship-suit',
  },
};
