import { Module } from '@nestjs/common';
import { noticeSettings } from '../config.js';
import { OUTSIDE_RULES } from '../notices/outside-address.js';
import { Roster } from '../notices/roster.js';
import { ContactPointsController } from './contact-points.controller.js';
import { ContactPointsReadingController } from './contact-points.reading.controller.js';
import { ContactPointsReadingService } from './contact-points.reading.service.js';
import { ContactPointsService } from './contact-points.service.js';

@Module({
  controllers: [ContactPointsController, ContactPointsReadingController],
  providers: [
    { provide: OUTSIDE_RULES, useFactory: () => noticeSettings().webhook ?? { hosts: new Set(), allowsLoopback: false } },
    ContactPointsService,
    ContactPointsReadingService,
    Roster,
  ],
})
export class ContactPointsModule {}
