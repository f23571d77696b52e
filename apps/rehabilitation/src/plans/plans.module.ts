import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { SupportsModule } from '../supports/supports.module.js';
import { PlansController } from './plans.controller.js';
import { PlansReadingController } from './plans.reading.controller.js';
import { PlansReadingService } from './plans.reading.service.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [AssessmentsModule, SupportsModule],
  controllers: [PlansController, PlansReadingController],
  providers: [PlansService, PlansReadingService],
})
export class PlansModule {}
