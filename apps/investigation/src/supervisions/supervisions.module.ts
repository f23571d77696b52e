import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { SupervisionAnswersController } from './supervision-answers.controller.js';
import { SupervisionCircumstances } from './supervision-circumstances.js';
import { SupervisionDocket } from './supervision-docket.js';
import { SupervisionNoticesController } from './supervision-notices.controller.js';
import { SupervisionOrgansController } from './supervision-organs.controller.js';
import { SupervisionsConsumer } from './supervisions.consumer.js';
import { SupervisionsController } from './supervisions.controller.js';
import { SupervisionsFollowingService } from './supervisions.following.service.js';
import { SupervisionsOpeningService } from './supervisions.opening.service.js';
import { SupervisionsOrgansService } from './supervisions.organs.service.js';
import { SupervisionsReadingController } from './supervisions.reading.controller.js';
import { SupervisionsReadingService } from './supervisions.reading.service.js';
import { SupervisionsService } from './supervisions.service.js';

@Module({
  imports: [CasesModule],
  controllers: [
    SupervisionsController,
    SupervisionNoticesController,
    SupervisionAnswersController,
    SupervisionOrgansController,
    SupervisionsReadingController,
    SupervisionsConsumer,
  ],
  providers: [
    SupervisionDocket,
    SupervisionCircumstances,
    SupervisionsService,
    SupervisionsOrgansService,
    SupervisionsOpeningService,
    SupervisionsFollowingService,
    SupervisionsReadingService,
  ],
})
export class SupervisionsModule {}
