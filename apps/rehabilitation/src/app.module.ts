import { Module } from '@nestjs/common';
import { AidModule } from './aid/aid.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { CareServicesModule } from './care-services/care-services.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { PlansModule } from './plans/plans.module.js';
import { SupportsModule } from './supports/supports.module.js';

/** From the first assessment to the end of support: plans, services, aid and follow-ups. */
@Module({
  imports: [AssessmentsModule, SupportsModule, PlansModule, CareServicesModule, AidModule, FollowUpsModule],
})
export class AppModule {}
