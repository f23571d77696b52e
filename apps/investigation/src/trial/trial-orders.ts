import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import type { OpenCase } from '@homeward/journeys';
import { IN_ORDER, type InOrder } from '@homeward/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { investigationActivities } from '../cases/cases.activities.js';
import { CasesOpeningService } from '../cases/cases.opening.service.js';

/** An order as a journey would give it, for a clue that does not exist. */
export const trialOrder = (agencyId: string, more: Partial<OpenCase> = {}): OpenCase => ({
  orderId: `${randomUUID()}/open-case`,
  matterId: randomUUID(),
  agencyId,
  occurred: exactly(new Date().toISOString()),
  implied: false,
  historical: false,
  clueId: randomUUID(),
  kind: 'criminal',
  severity: 'high',
  violationKinds: ['abduction-trafficking'],
  minor: false,
  ...more,
});

/** Gives the order to a booted service by the door that journeys use. */
export const giveOrder = (app: INestApplicationContext, order: OpenCase): Promise<{ caseId: string }> =>
  investigationActivities(app.get(CasesOpeningService, { strict: false }), app.get<InOrder>(IN_ORDER)).openCase(order);
