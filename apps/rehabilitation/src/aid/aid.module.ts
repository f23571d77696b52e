import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { AidController } from './aid.controller.js';
import { AidReadingController } from './aid.reading.controller.js';
import { AidReadingService } from './aid.reading.service.js';
import { AidService } from './aid.service.js';

@Module({
  imports: [ActsModule],
  controllers: [AidController, AidReadingController],
  providers: [AidService, AidReadingService],
})
export class AidModule {}
