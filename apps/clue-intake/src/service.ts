import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { ClueEntity } from './clues/clue.entity.js';
import { SupplementEntity } from './clues/supplement.entity.js';
import { CreateClues1767225601000 } from './database/migrations/1767225601000-create-clues.js';
import { CreateClueSupplements1767225601001 } from './database/migrations/1767225601001-create-clue-supplements.js';

/** What clue-intake is made of; `main.ts` starts it, the tests boot it. */
export const clueIntake: ServiceDefinition = {
  name: 'clue-intake',
  module: AppModule,
  entities: [ClueEntity, SupplementEntity],
  migrations: [CreateClues1767225601000, CreateClueSupplements1767225601001],
  tablesWithoutAgencyData: ['matter_numbers'],
  subjectTypes: { 'receipt.issued': 'clue', 'clue.supplemented': 'clue-supplement' },
};
