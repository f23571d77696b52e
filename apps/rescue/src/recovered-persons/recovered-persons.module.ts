import { Module } from '@nestjs/common';
import { RecoveredPersonsController } from './recovered-persons.controller.js';
import { RecoveredPersonsCountService } from './recovered-persons.count.service.js';
import { RecoveredPersonsHandOverService } from './recovered-persons.hand-over.service.js';
import { RecoveredPersonsReadingController } from './recovered-persons.reading.controller.js';
import { RecoveredPersonsReadingService } from './recovered-persons.reading.service.js';
import { RecoveredPersonsService } from './recovered-persons.service.js';

@Module({
  controllers: [RecoveredPersonsController, RecoveredPersonsReadingController],
  providers: [
    RecoveredPersonsService,
    RecoveredPersonsCountService,
    RecoveredPersonsHandOverService,
    RecoveredPersonsReadingService,
  ],
  exports: [RecoveredPersonsCountService],
})
export class RecoveredPersonsModule {}
