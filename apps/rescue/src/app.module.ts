import { Module } from '@nestjs/common';
import { RecoveredPersonsModule } from './recovered-persons/recovered-persons.module.js';
import { RescuesModule } from './rescues/rescues.module.js';

/** Rescue: plans and their approval, persons in safe hands, and protection orders. */
@Module({ imports: [RescuesModule, RecoveredPersonsModule] })
export class AppModule {}
