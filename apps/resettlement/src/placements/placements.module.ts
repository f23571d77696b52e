import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { PlacementsController } from './placements.controller.js';
import { PlacementsReadingController } from './placements.reading.controller.js';
import { PlacementsReadingService } from './placements.reading.service.js';
import { PlacementsService } from './placements.service.js';

@Module({
  imports: [ActsModule],
  controllers: [PlacementsController, PlacementsReadingController],
  providers: [PlacementsService, PlacementsReadingService],
})
export class PlacementsModule {}
