import { Module } from '@nestjs/common';
import { RecoveredPersonsModule } from '../recovered-persons/recovered-persons.module.js';
import { RescuesController } from './rescues.controller.js';
import { RescuesPlanningService } from './rescues.planning.service.js';
import { RescuesReadingController } from './rescues.reading.controller.js';
import { RescuesReadingService } from './rescues.reading.service.js';
import { RescuesService } from './rescues.service.js';

@Module({
  imports: [RecoveredPersonsModule],
  controllers: [RescuesController, RescuesReadingController],
  providers: [RescuesPlanningService, RescuesService, RescuesReadingService],
})
export class RescuesModule {}
