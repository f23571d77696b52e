import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { ArrestDecisionEntity } from './arrests/arrest-decision.entity.js';
import { ArrestRequestEntity } from './arrests/arrest-request.entity.js';
import { CaseEntity } from './cases/case.entity.js';
import { investigationActivities } from './cases/cases.activities.js';
import { CasesOpeningService } from './cases/cases.opening.service.js';
import { ProgressEntryEntity } from './cases/progress-entry.entity.js';
import { CreateCases1767225601000 } from './database/migrations/1767225601000-create-cases.js';
import { CreateProgressEntries1767225601001 } from './database/migrations/1767225601001-create-progress-entries.js';
import { CreateFilings1767225601002 } from './database/migrations/1767225601002-create-filings.js';
import { CreatePersons1767225601003 } from './database/migrations/1767225601003-create-persons.js';
import { CreateArrests1767225601004 } from './database/migrations/1767225601004-create-arrests.js';
import { CreateProsecutions1767225601005 } from './database/migrations/1767225601005-create-prosecutions.js';
import { CreateJudgments1767225601006 } from './database/migrations/1767225601006-create-judgments.js';
import { CreateSampleMatches1767225601007 } from './database/migrations/1767225601007-create-sample-matches.js';
import { CreateSupervisions1767225601008 } from './database/migrations/1767225601008-create-supervisions.js';
import { CreateRightsNotices1767225601009 } from './database/migrations/1767225601009-create-rights-notices.js';
import { FilingEntity } from './filings/filing.entity.js';
import { JudgmentEntity } from './judgments/judgment.entity.js';
import { PersonEntity } from './persons/person.entity.js';
import { ProsecutionEntity } from './prosecutions/prosecution.entity.js';
import { ProsecutionFileEntity } from './prosecutions/prosecution-file.entity.js';
import { RightsNoticeEntity } from './rights-notices/rights-notice.entity.js';
import { SampleMatchEntity } from './samples/sample-match.entity.js';
import { SupervisionMoveEntity } from './supervisions/supervision-move.entity.js';

/** What investigation is made of; `main.ts` starts it, the tests boot it. */
const secondPersons: Readonly<Record<string, string>> = { decideFiling: 'confirmFiling', decideNotice: 'confirmNotice' };

export const investigation: ServiceDefinition = {
  name: 'investigation',
  module: AppModule,
  entities: [
    CaseEntity,
    ProgressEntryEntity,
    FilingEntity,
    PersonEntity,
    ArrestRequestEntity,
    ArrestDecisionEntity,
    ProsecutionFileEntity,
    ProsecutionEntity,
    RightsNoticeEntity,
    JudgmentEntity,
    SampleMatchEntity,
    SupervisionMoveEntity,
  ],
  migrations: [
    CreateCases1767225601000,
    CreateProgressEntries1767225601001,
    CreateFilings1767225601002,
    CreatePersons1767225601003,
    CreateArrests1767225601004,
    CreateProsecutions1767225601005,
    CreateJudgments1767225601006,
    CreateSampleMatches1767225601007,
    CreateSupervisions1767225601008,
    CreateRightsNotices1767225601009,
  ],
  tablesWithoutAgencyData: [
    'case_register',
    'clue_reporters',
    'verdicts',
    'supervision_register',
    'supervision_duties',
    'filing_limits',
  ],
  subjectTypes: {
    'case.filed': 'filing',
    'investigation.concluded': 'case',
    'progress.noted': 'progress-entry',
    'victim.identified': 'person',
    'suspect.identified': 'person',
    'suspect.detained': 'person',
    'suspect.released': 'person',
    'arrest.requested': 'arrest-request',
    'arrest.decided': 'arrest-decision',
    'prosecution.file-received': 'prosecution-file',
    'sample.matched': 'sample-match',
    'reasons.requested': 'supervision',
    'reasons.received': 'supervision',
    'reasons.upheld': 'supervision',
    'reasons.rejected': 'supervision-finding',
    'filing.notified': 'supervision',
    'withdrawal.notified': 'supervision',
    'withdrawal.reconsideration-requested': 'supervision',
    'withdrawal.reconsideration-decided': 'supervision-ruling',
    'correction.issued': 'supervision',
    'dunning.issued': 'supervision',
    'victim.informed': 'victim-telling',
    'case.withdrawn': 'supervision-withdrawal',
  },
  secondPerson: (move) => secondPersons[move] ?? null,
  activities: (get, inOrder) => investigationActivities(get(CasesOpeningService), inOrder),
};
