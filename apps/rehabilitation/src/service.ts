import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { AidEntity } from './aid/aid.entity.js';
import { AssessmentEntity } from './assessments/assessment.entity.js';
import { CareServiceEntity } from './care-services/care-service.entity.js';
import { FollowUpEntity } from './follow-ups/follow-up.entity.js';
import { PlanEntity } from './plans/plan.entity.js';
import { shortestSupport } from './supports/shortest-support.js';
import { SupportEntity } from './supports/support.entity.js';
import { CreateAssessments1767225601000 } from './database/migrations/1767225601000-create-assessments.js';
import { CreateSupports1767225601001 } from './database/migrations/1767225601001-create-supports.js';
import { CreatePlans1767225601002 } from './database/migrations/1767225601002-create-plans.js';
import { CreateCareServices1767225601003 } from './database/migrations/1767225601003-create-care-services.js';
import { CreateAid1767225601004 } from './database/migrations/1767225601004-create-aid.js';
import { CreateFollowUps1767225601005 } from './database/migrations/1767225601005-create-follow-ups.js';

/** What rehabilitation is made of; `main.ts` starts it, the tests boot it. */
const secondPersons: Readonly<Record<string, string>> = { decideAid: 'confirmAid', endSupport: 'confirmSupportEnd' };

export const rehabilitation: ServiceDefinition = {
  name: 'rehabilitation',
  module: AppModule,
  secondPerson: (move) => secondPersons[move] ?? null,
  entities: [AssessmentEntity, SupportEntity, PlanEntity, CareServiceEntity, AidEntity, FollowUpEntity],
  migrations: [
    CreateAssessments1767225601000,
    CreateSupports1767225601001,
    CreatePlans1767225601002,
    CreateCareServices1767225601003,
    CreateAid1767225601004,
    CreateFollowUps1767225601005,
  ],
  guardedFacts: [shortestSupport],
  subjectTypes: { 'needs.assessed': 'assessment' },
};
