import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { CareServicesController } from './care-services.controller.js';
import { CareServicesReadingController } from './care-services.reading.controller.js';
import { CareServicesReadingService } from './care-services.reading.service.js';
import { CareServicesService } from './care-services.service.js';

@Module({
  imports: [ActsModule],
  controllers: [CareServicesController, CareServicesReadingController],
  providers: [CareServicesService, CareServicesReadingService],
})
export class CareServicesModule {}
