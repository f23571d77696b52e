import { Module } from '@nestjs/common';
import { PlacementsController } from './placements.controller.js';
import { PlacementsReadingController } from './placements.reading.controller.js';
import { PlacementsReadingService } from './placements.reading.service.js';
import { PlacementsService } from './placements.service.js';

@Module({
  controllers: [PlacementsController, PlacementsReadingController],
  providers: [PlacementsService, PlacementsReadingService],
})
export class PlacementsModule {}
