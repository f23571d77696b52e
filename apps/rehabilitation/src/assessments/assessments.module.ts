import { Module } from '@nestjs/common';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsReadingController } from './assessments.reading.controller.js';
import { AssessmentsReadingService } from './assessments.reading.service.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  controllers: [AssessmentsController, AssessmentsReadingController],
  providers: [AssessmentsService, AssessmentsReadingService],
  exports: [AssessmentsService],
})
export class AssessmentsModule {}
