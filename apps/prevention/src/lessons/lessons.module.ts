import { Module } from '@nestjs/common';
import { LessonsController } from './lessons.controller.js';
import { LessonsReadingController } from './lessons.reading.controller.js';
import { LessonsReadingService } from './lessons.reading.service.js';
import { LessonsService } from './lessons.service.js';

@Module({
  controllers: [LessonsController, LessonsReadingController],
  providers: [LessonsService, LessonsReadingService],
})
export class LessonsModule {}
