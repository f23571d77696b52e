import { Module } from '@nestjs/common';
import { ArrestsModule } from './arrests/arrests.module.js';
import { CasesModule } from './cases/cases.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { JudgmentsModule } from './judgments/judgments.module.js';
import { PersonsModule } from './persons/persons.module.js';
import { ProsecutionsModule } from './prosecutions/prosecutions.module.js';
import { RightsNoticesModule } from './rights-notices/rights-notices.module.js';
import { SamplesModule } from './samples/samples.module.js';
import { SupervisionsModule } from './supervisions/supervisions.module.js';

/** Investigation: cases, their filing and its supervision, persons in their roles, arrests, prosecutions, judgments. */
@Module({
  imports: [
    CasesModule,
    FilingsModule,
    PersonsModule,
    ArrestsModule,
    ProsecutionsModule,
    RightsNoticesModule,
    JudgmentsModule,
    SamplesModule,
    SupervisionsModule,
  ],
})
export class AppModule {}
