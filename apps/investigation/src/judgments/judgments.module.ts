import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ProsecutionsModule } from '../prosecutions/prosecutions.module.js';
import { JudgmentsController } from './judgments.controller.js';
import { JudgmentsReadingService } from './judgments.reading.service.js';
import { JudgmentsService } from './judgments.service.js';

@Module({
  imports: [CasesModule, ProsecutionsModule],
  controllers: [JudgmentsController],
  providers: [JudgmentsService, JudgmentsReadingService],
})
export class JudgmentsModule {}
