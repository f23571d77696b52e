import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateRescues1767225601000 } from './database/migrations/1767225601000-create-rescues.js';
import { CreateRecoveredPersons1767225601001 } from './database/migrations/1767225601001-create-recovered-persons.js';
import { RecoveredPersonEntity } from './recovered-persons/recovered-person.entity.js';
import { RecoveredPersonsHandOverService } from './recovered-persons/recovered-persons.hand-over.service.js';
import { RescueEntity } from './rescues/rescue.entity.js';

/** What rescue is made of; `main.ts` starts it, the tests boot it. */
export const rescue: ServiceDefinition = {
  name: 'rescue',
  module: AppModule,
  entities: [RescueEntity, RecoveredPersonEntity],
  migrations: [CreateRescues1767225601000, CreateRecoveredPersons1767225601001],
  tablesWithoutAgencyData: ['rescue_register'],
  subjectTypes: { 'person.recovered': 'recovered-person', 'needs.recorded': 'recovered-person' },
  onEveryFact: (get) => {
    const handOver = get(RecoveredPersonsHandOverService);
    return (tx, fact) => handOver.hear(tx, fact);
  },
};
