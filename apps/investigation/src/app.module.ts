import { Module } from '@nestjs/common';
import { ArrestsModule } from './arrests/arrests.module.js';
import { CasesModule } from './cases/cases.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { PersonsModule } from './persons/persons.module.js';

/** Investigation: cases and their filing, persons in their roles, arrests, prosecutions, judgments. */
@Module({ imports: [CasesModule, FilingsModule, PersonsModule, ArrestsModule] })
export class AppModule {}
