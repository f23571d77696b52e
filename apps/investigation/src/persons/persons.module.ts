import { Module } from '@nestjs/common';
import { ArrestApprovalsService } from '../arrests/arrest-approvals.service.js';
import { CasesModule } from '../cases/cases.module.js';
import { PersonsController } from './persons.controller.js';
import { PersonsIdentifyingController } from './persons.identifying.controller.js';
import { PersonsIdentifyingService } from './persons.identifying.service.js';
import { PersonsReadingController } from './persons.reading.controller.js';
import { PersonsReadingService } from './persons.reading.service.js';
import { PersonsService } from './persons.service.js';

@Module({
  imports: [CasesModule],
  controllers: [PersonsIdentifyingController, PersonsController, PersonsReadingController],
  providers: [PersonsIdentifyingService, PersonsService, PersonsReadingService, ArrestApprovalsService],
  exports: [PersonsService],
})
export class PersonsModule {}
