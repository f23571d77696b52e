import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';

/** What coordination is made of; `main.ts` starts it, the tests boot it. */
export const coordination: ServiceDefinition = {
  name: 'coordination',
  module: AppModule,
  entities: [],
  migrations: [],
  tablesWithoutAgencyData: [],
  subjectTypes: {},
};
