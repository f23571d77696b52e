import { Module } from '@nestjs/common';
import { TimeZones } from '../agencies/time-zones.js';
import { DeskRosterService } from './desk-roster.service.js';
import { OfficersController } from './officers.controller.js';
import { OfficersReadingController } from './officers.reading.controller.js';
import { OfficersReadingService } from './officers.reading.service.js';
import { OfficersService } from './officers.service.js';

@Module({
  controllers: [OfficersController, OfficersReadingController],
  providers: [OfficersService, DeskRosterService, OfficersReadingService, TimeZones],
  exports: [OfficersService],
})
export class OfficersModule {}
