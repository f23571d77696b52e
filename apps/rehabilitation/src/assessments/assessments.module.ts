import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsReadingController } from './assessments.reading.controller.js';
import { AssessmentsReadingService } from './assessments.reading.service.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [ActsModule],
  controllers: [AssessmentsController, AssessmentsReadingController],
  providers: [AssessmentsService, AssessmentsReadingService],
  exports: [AssessmentsService],
})
export class AssessmentsModule {}
