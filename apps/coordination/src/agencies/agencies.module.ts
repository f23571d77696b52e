import { Module } from '@nestjs/common';
import { LiaisonOfficersModule } from '../liaison-officers/liaison-officers.module.js';
import { AgenciesController } from './agencies.controller.js';
import { AgenciesReadingController } from './agencies.reading.controller.js';
import { AgenciesReadingService } from './agencies.reading.service.js';
import { AgenciesService } from './agencies.service.js';
import { AgencyEntries } from './agency-entries.js';
import { Counterparts } from './counterparts.js';

@Module({
  imports: [LiaisonOfficersModule],
  controllers: [AgenciesController, AgenciesReadingController],
  providers: [AgenciesService, AgenciesReadingService, AgencyEntries, Counterparts],
  exports: [AgenciesService, AgencyEntries, Counterparts],
})
export class AgenciesModule {}
