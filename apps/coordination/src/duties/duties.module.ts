import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { TransfersModule } from '../transfers/transfers.module.js';
import { AwaitedDuties } from './awaited-duties.js';
import { BrakeWatch } from './brake-watch.js';
import { DutiesAsideController } from './duties.aside.controller.js';
import { DutiesAsideService } from './duties.aside.service.js';
import { DutiesController } from './duties.controller.js';
import { DutiesFactsService } from './duties.facts.service.js';
import { DutiesFiringService } from './duties.firing.service.js';
import { DutiesFiringTogetherService } from './duties.firing-together.service.js';
import { DutyReadiness } from './duty-readiness.js';
import { DutiesMergingController } from './duties.merging.controller.js';
import { DutiesMergingService } from './duties.merging.service.js';
import { DutiesReadingController } from './duties.reading.controller.js';
import { DutiesReadingService } from './duties.reading.service.js';
import { DutiesRehearsalController } from './duties.rehearsal.controller.js';
import { DutiesRehearsalService } from './duties.rehearsal.service.js';
import { DutiesRepliesService } from './duties.replies.service.js';
import { DutiesReleasingService } from './duties.releasing.service.js';
import { DutiesService } from './duties.service.js';
import { DutiesStartsController } from './duties.starts.controller.js';
import { DutiesStartsService } from './duties.starts.service.js';
import { DutiesLogService } from './duties.log.service.js';
import { DutyAccess } from './duty-access.js';
import { DutyActors } from './duty-actors.js';
import { DutyAlarms } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';
import { DutyDeskModule } from './duty-desk.module.js';
import { DutyApprovers } from './duty-approvers.js';
import { DutyExplained } from './duty-explained.js';
import { DutyFollowing } from './duty-following.js';
import { DutyLinks } from './duty-links.js';
import { DutyOpenings } from './duty-openings.js';
import { DutyMissed } from './duty-missed.js';
import { DutyOrders } from './duty-orders.js';
import { DutyOtherSides } from './duty-other-sides.js';
import { DutyRehearsing } from './duty-rehearsal.js';
import { DutyRemarks } from './duty-remarks.js';
import { DutyRinger } from './duty-ringer.js';
import { DutySuccession } from './duty-succession.js';
import { MergedMatters } from './merged-matters.js';
import { MergingPlace } from './merging-place.js';
import { PassedFacts } from './passed-facts.js';
import { RungActs } from './rung-acts.js';

@Module({
  imports: [AgenciesModule, DutyDeskModule, MattersModule, NoticesModule, TransfersModule],
  controllers: [
    DutiesAsideController,
    DutiesController,
    DutiesMergingController,
    DutiesReadingController,
    DutiesRehearsalController,
    DutiesStartsController,
  ],
  providers: [
    DutiesAsideService,
    AwaitedDuties,
    BrakeWatch,
    DutiesMergingService,
    DutiesReleasingService,
    DutyLinks,
    MergedMatters,
    MergingPlace,
    DutiesFactsService,
    DutiesFiringService,
    DutiesFiringTogetherService,
    DutyReadiness,
    DutiesReadingService,
    DutiesRehearsalService,
    DutiesRepliesService,
    DutiesService,
    DutiesStartsService,
    DutiesLogService,
    DutyAccess,
    DutyActors,
    DutyAlarms,
    DutyBell,
    DutyApprovers,
    DutyExplained,
    DutyFollowing,
    DutyMissed,
    DutyOpenings,
    DutyOtherSides,
    DutyOrders,
    DutyRehearsing,
    DutyRemarks,
    DutyRinger,
    DutySuccession,
    PassedFacts,
    RungActs,
  ],
  exports: [AwaitedDuties, DutiesRepliesService, DutyAccess],
})
export class DutiesModule {}
