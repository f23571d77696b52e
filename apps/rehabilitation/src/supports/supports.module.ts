import { Module } from '@nestjs/common';
import { SupportsController } from './supports.controller.js';
import { SupportsReadingController } from './supports.reading.controller.js';
import { SupportsReadingService } from './supports.reading.service.js';
import { SupportsService } from './supports.service.js';

@Module({
  controllers: [SupportsController, SupportsReadingController],
  providers: [SupportsService, SupportsReadingService],
  exports: [SupportsService],
})
export class SupportsModule {}
