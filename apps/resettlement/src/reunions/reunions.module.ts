import { Module } from '@nestjs/common';
import { ReunionsController } from './reunions.controller.js';
import { ReunionsReadingController } from './reunions.reading.controller.js';
import { ReunionsReadingService } from './reunions.reading.service.js';
import { ReunionsService } from './reunions.service.js';

@Module({
  controllers: [ReunionsController, ReunionsReadingController],
  providers: [ReunionsService, ReunionsReadingService],
})
export class ReunionsModule {}
