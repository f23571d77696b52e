import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { dismissalIsGuarded, type Clue } from './clues/clue.js';
import { ClueEntity } from './clues/clue.entity.js';
import { SupplementEntity } from './clues/supplement.entity.js';
import { CreateClues1767225601000 } from './database/migrations/1767225601000-create-clues.js';
import { CreateClueSupplements1767225601001 } from './database/migrations/1767225601001-create-clue-supplements.js';
import { CreateTipReceipts1767225601800 } from './database/migrations/1767225601800-create-tip-receipts.js';
import { CreateTipMessages1767225601801 } from './database/migrations/1767225601801-create-tip-messages.js';
import { CreateRewardRecords1767225601802 } from './database/migrations/1767225601802-create-reward-records.js';
import { RewardRecordEntity } from './reward-records/reward-record.entity.js';
import { TipMessageEntity } from './tips/tip-message.entity.js';
import { TipReceiptEntity } from './tips/tip-receipt.entity.js';
import { routeTips } from './tips/tip-routes.js';

/** What clue-intake is made of; `main.ts` starts it, the tests boot it. */
export const clueIntake: ServiceDefinition = {
  name: 'clue-intake',
  module: AppModule,
  secondPerson: (move, row) => (move === 'dismissClue' && dismissalIsGuarded(row as Clue) ? 'dismissGuardedClue' : null),
  entities: [ClueEntity, SupplementEntity, TipReceiptEntity, TipMessageEntity, RewardRecordEntity],
  migrations: [
    CreateClues1767225601000,
    CreateClueSupplements1767225601001,
    CreateTipReceipts1767225601800,
    CreateTipMessages1767225601801,
    CreateRewardRecords1767225601802,
  ],
  tablesWithoutAgencyData: ['matter_numbers', 'tip_secrets', 'tip_receipts'],
  subjectTypes: { 'receipt.issued': 'clue', 'clue.supplemented': 'clue-supplement', 'reporter.informed': 'tip-message' },
  routes: async ({ fastify, get }) => routeTips(fastify, get),
};
