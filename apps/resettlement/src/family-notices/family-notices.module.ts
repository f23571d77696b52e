import { Module } from '@nestjs/common';
import { FamilyNoticesController } from './family-notices.controller.js';
import { FamilyNoticesReadingController } from './family-notices.reading.controller.js';
import { FamilyNoticesReadingService } from './family-notices.reading.service.js';
import { FamilyNoticesService } from './family-notices.service.js';

@Module({
  controllers: [FamilyNoticesController, FamilyNoticesReadingController],
  providers: [FamilyNoticesService, FamilyNoticesReadingService],
})
export class FamilyNoticesModule {}
