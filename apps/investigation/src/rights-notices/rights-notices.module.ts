import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { ProsecutionsModule } from '../prosecutions/prosecutions.module.js';
import { RightsNoticesController } from './rights-notices.controller.js';
import { RightsNoticesReadingService } from './rights-notices.reading.service.js';
import { RightsNoticesService } from './rights-notices.service.js';

@Module({
  imports: [CasesModule, PersonsModule, ProsecutionsModule],
  controllers: [RightsNoticesController],
  providers: [RightsNoticesService, RightsNoticesReadingService],
})
export class RightsNoticesModule {}
