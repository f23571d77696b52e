import { Module } from '@nestjs/common';
import { CareServicesController } from './care-services.controller.js';
import { CareServicesReadingController } from './care-services.reading.controller.js';
import { CareServicesReadingService } from './care-services.reading.service.js';
import { CareServicesService } from './care-services.service.js';

@Module({
  controllers: [CareServicesController, CareServicesReadingController],
  providers: [CareServicesService, CareServicesReadingService],
})
export class CareServicesModule {}
