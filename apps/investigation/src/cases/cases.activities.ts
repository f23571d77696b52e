import type { InvestigationActivities } from '@homeward/journeys';
import type { InOrder } from '@homeward/service-kit';
import type { CasesOpeningService } from './cases.opening.service.js';

/** Adapts the service to the journey: same verb, no decision; a repeated order is answered from its own row. */
export const investigationActivities = (cases: CasesOpeningService, inOrder: InOrder): InvestigationActivities => ({
  openCase: (order) => inOrder(order, (tx) => cases.open(tx, order)),
});
