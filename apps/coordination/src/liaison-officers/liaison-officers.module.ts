import { Module } from '@nestjs/common';
import { OfficersModule } from '../officers/officers.module.js';
import { TimeZones } from '../agencies/time-zones.js';
import { LiaisonOfficersController } from './liaison-officers.controller.js';
import { LiaisonOfficersReadingController } from './liaison-officers.reading.controller.js';
import { LiaisonOfficersReadingService } from './liaison-officers.reading.service.js';
import { LiaisonOfficersService } from './liaison-officers.service.js';
import { LiaisonWatch } from './liaison-watch.js';

@Module({
  imports: [OfficersModule],
  controllers: [LiaisonOfficersController, LiaisonOfficersReadingController],
  providers: [LiaisonOfficersService, LiaisonOfficersReadingService, LiaisonWatch, TimeZones],
  exports: [LiaisonOfficersService, LiaisonOfficersReadingService],
})
export class LiaisonOfficersModule {}
