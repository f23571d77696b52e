import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskMoments } from './desk-moment.js';
import { DeskReadingService } from './desk.reading.service.js';
import { MatterWorkService } from './matter-work.service.js';

@Module({
  controllers: [DeskController],
  providers: [DeskReadingService, DeskMoments, MatterWorkService],
  exports: [DeskReadingService, MatterWorkService],
})
export class DeskModule {}
