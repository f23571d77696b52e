import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateGrantedShares1767225601020 } from './database/migrations/1767225601020-create-granted-shares.js';
import { CreateRegisteredMatters1767225601021 } from './database/migrations/1767225601021-create-registered-matters.js';
import { MatterEntity } from './matters/matter.entity.js';
import { matterActivities } from './matters/matters.activities.js';

/** What coordination is made of; `main.ts` starts it, the tests boot it. */
export const coordination: ServiceDefinition = {
  name: 'coordination',
  module: AppModule,
  entities: [MatterEntity],
  migrations: [CreateGrantedShares1767225601020, CreateRegisteredMatters1767225601021],
  tablesWithoutAgencyData: ['granted_shares', 'matter_gates', 'matter_clues'],
  subjectTypes: {},
  activities: (get, inOrder) => ({ ...matterActivities(get, inOrder) }),
};
