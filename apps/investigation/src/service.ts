import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CaseEntity } from './cases/case.entity.js';
import { investigationActivities } from './cases/cases.activities.js';
import { CasesOpeningService } from './cases/cases.opening.service.js';
import { ProgressEntryEntity } from './cases/progress-entry.entity.js';
import { CreateCases1767225601000 } from './database/migrations/1767225601000-create-cases.js';
import { CreateProgressEntries1767225601001 } from './database/migrations/1767225601001-create-progress-entries.js';
import { CreateFilings1767225601002 } from './database/migrations/1767225601002-create-filings.js';
import { FilingEntity } from './filings/filing.entity.js';

/** What investigation is made of; `main.ts` starts it, the tests boot it. */
export const investigation: ServiceDefinition = {
  name: 'investigation',
  module: AppModule,
  entities: [CaseEntity, ProgressEntryEntity, FilingEntity],
  migrations: [CreateCases1767225601000, CreateProgressEntries1767225601001, CreateFilings1767225601002],
  tablesWithoutAgencyData: ['case_register', 'clue_reporters', 'verdicts'],
  subjectTypes: { 'case.filed': 'filing', 'investigation.concluded': 'case', 'progress.noted': 'progress-entry' },
  activities: (get, inOrder) => investigationActivities(get(CasesOpeningService), inOrder),
};
