import { EndsByDate, type ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateRescues1767225601000 } from './database/migrations/1767225601000-create-rescues.js';
import { CreateRecoveredPersons1767225601001 } from './database/migrations/1767225601001-create-recovered-persons.js';
import { CreateProtectionOrders1767225601002 } from './database/migrations/1767225601002-create-protection-orders.js';
import { ProtectionOrderEntity } from './protection-orders/protection-order.entity.js';
import { ProtectionRulingEntity } from './protection-rulings/protection-ruling.entity.js';
import { ProtectionRulingsCalendar } from './protection-rulings/protection-rulings-calendar.js';
import { RecoveredPersonEntity } from './recovered-persons/recovered-person.entity.js';
import { RecoveredPersonsHandOverService } from './recovered-persons/recovered-persons.hand-over.service.js';
import { RescueEntity } from './rescues/rescue.entity.js';

/** What rescue is made of; `main.ts` starts it, the tests boot it. */
export const rescue: ServiceDefinition = {
  name: 'rescue',
  module: AppModule,
  entities: [RescueEntity, RecoveredPersonEntity, ProtectionOrderEntity, ProtectionRulingEntity],
  migrations: [CreateRescues1767225601000, CreateRecoveredPersons1767225601001, CreateProtectionOrders1767225601002],
  tablesWithoutAgencyData: ['rescue_register', 'order_register'],
  subjectTypes: {
    'person.recovered': 'recovered-person',
    'needs.recorded': 'recovered-person',
    'protection-order.accepted': 'protection-ruling',
    'protection-order.issued': 'protection-ruling',
    'protection-order.refused': 'protection-ruling',
    'protection-order.served': 'protection-ruling',
    'protection-order.lapsed': 'protection-ruling',
  },
  parts: (get) => [get(EndsByDate).watch(get(ProtectionRulingsCalendar))],
  onEveryFact: (get) => {
    const handOver = get(RecoveredPersonsHandOverService);
    return (tx, fact) => handOver.hear(tx, fact);
  },
};
