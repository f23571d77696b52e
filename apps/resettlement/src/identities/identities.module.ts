import { Module } from '@nestjs/common';
import { IdentitiesController } from './identities.controller.js';
import { IdentitiesReadingController } from './identities.reading.controller.js';
import { IdentitiesReadingService } from './identities.reading.service.js';
import { IdentitiesService } from './identities.service.js';

@Module({
  controllers: [IdentitiesController, IdentitiesReadingController],
  providers: [IdentitiesService, IdentitiesReadingService],
})
export class IdentitiesModule {}
