import { Module } from '@nestjs/common';
import { ReceptionsController } from './receptions.controller.js';
import { ReceptionsReadingController } from './receptions.reading.controller.js';
import { ReceptionsReadingService } from './receptions.reading.service.js';
import { ReceptionsService } from './receptions.service.js';

@Module({
  controllers: [ReceptionsController, ReceptionsReadingController],
  providers: [ReceptionsService, ReceptionsReadingService],
})
export class ReceptionsModule {}
