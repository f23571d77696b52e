import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { ArrestDecisionsController } from './arrest-decisions.controller.js';
import { ArrestRequestsController } from './arrest-requests.controller.js';
import { ArrestsReadingService } from './arrests.reading.service.js';
import { ArrestsService } from './arrests.service.js';

@Module({
  imports: [CasesModule, PersonsModule],
  controllers: [ArrestRequestsController, ArrestDecisionsController],
  providers: [ArrestsService, ArrestsReadingService],
})
export class ArrestsModule {}
