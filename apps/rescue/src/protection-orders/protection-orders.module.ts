import { Module } from '@nestjs/common';
import { FilingPlace } from './filing-place.js';
import { ProtectionOrdersController } from './protection-orders.controller.js';
import { ProtectionOrdersReadingController } from './protection-orders.reading.controller.js';
import { ProtectionOrdersReadingService } from './protection-orders.reading.service.js';
import { ProtectionOrdersService } from './protection-orders.service.js';

@Module({
  controllers: [ProtectionOrdersController, ProtectionOrdersReadingController],
  providers: [ProtectionOrdersService, ProtectionOrdersReadingService, FilingPlace],
})
export class ProtectionOrdersModule {}
