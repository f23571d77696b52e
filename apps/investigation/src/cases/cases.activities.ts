import type { InOrder } from '@homeward/service-kit';
import type { CasesOpeningService, OpenCase } from './cases.opening.service.js';

/** Adapts the service to the journey: same verb, no decision; a repeated order is answered from its own row. */
export const investigationActivities = (cases: CasesOpeningService, inOrder: InOrder) => ({
  openCase: (order: OpenCase): Promise<{ caseId: string }> => inOrder(order, (tx) => cases.open(tx, order)),
});
