import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { TransfersModule } from '../transfers/transfers.module.js';
import { DutiesFactsService } from './duties.facts.service.js';
import { DutiesFiringService } from './duties.firing.service.js';
import { DutyReadiness } from './duty-readiness.js';
import { DutiesReadingController } from './duties.reading.controller.js';
import { DutiesReadingService } from './duties.reading.service.js';
import { DutyAlarms } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';
import { DutyDeskModule } from './duty-desk.module.js';
import { DutyRinger } from './duty-ringer.js';
import { RungActs } from './rung-acts.js';

@Module({
  imports: [DutyDeskModule, MattersModule, NoticesModule, TransfersModule],
  controllers: [DutiesReadingController],
  providers: [
    DutiesFactsService,
    DutiesFiringService,
    DutyReadiness,
    DutiesReadingService,
    DutyAlarms,
    DutyBell,
    DutyRinger,
    RungActs,
  ],
})
export class DutiesModule {}
