import { Module } from '@nestjs/common';
import { ProtectionOrdersModule } from './protection-orders/protection-orders.module.js';
import { ProtectionRulingsModule } from './protection-rulings/protection-rulings.module.js';
import { RecoveredPersonsModule } from './recovered-persons/recovered-persons.module.js';
import { RescuesModule } from './rescues/rescues.module.js';

/** Rescue: plans and their approval, persons in safe hands, and protection orders. */
@Module({ imports: [RescuesModule, RecoveredPersonsModule, ProtectionOrdersModule, ProtectionRulingsModule] })
export class AppModule {}
