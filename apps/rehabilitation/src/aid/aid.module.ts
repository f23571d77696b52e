import { Module } from '@nestjs/common';
import { AidController } from './aid.controller.js';
import { AidReadingController } from './aid.reading.controller.js';
import { AidReadingService } from './aid.reading.service.js';
import { AidService } from './aid.service.js';

@Module({
  controllers: [AidController, AidReadingController],
  providers: [AidService, AidReadingService],
})
export class AidModule {}
