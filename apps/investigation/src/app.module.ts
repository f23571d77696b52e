import { Module } from '@nestjs/common';
import { CasesModule } from './cases/cases.module.js';
import { FilingsModule } from './filings/filings.module.js';

/** Investigation: cases and their filing, persons in their roles, arrests, prosecutions, judgments. */
@Module({ imports: [CasesModule, FilingsModule] })
export class AppModule {}
