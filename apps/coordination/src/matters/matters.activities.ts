import { exactly, type MatterOutcome } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, type Get, type InOrder, type Order } from '@homeward/service-kit';
import { MatterGates } from './matter-gates.js';
import { MattersClosingService } from './matters.closing.service.js';

/** What a journey may order of the register, and ask it. */
export interface MatterActivities {
  /** Repeated harmlessly: a closed matter stays closed, and a refusal is never stored. */
  closeMatter(order: Order & { outcome: MatterOutcome }): Promise<void>;
  matterState(question: { matterId: string }): Promise<'unknown' | 'open' | 'closed'>;
}

const noAgency = '00000000-0000-4000-8000-000000000000';

/** Adapts the register to the journey: same verbs, no decisions. */
export function matterActivities(get: Get, inOrder: InOrder): MatterActivities {
  const closing = get<MattersClosingService>(MattersClosingService);
  const gates = get<MatterGates>(MatterGates);
  const inTransaction = get<InTransaction>(IN_TRANSACTION);
  return {
    closeMatter: (order) =>
      inOrder(order, async (tx) => {
        await closing.closeByOrder(tx, order.matterId, order.outcome);
      }),
    matterState: async ({ matterId }) => {
      const state = await inTransaction(accessToAsk(matterId), (tx) => gates.stateOf(tx, matterId));
      return state === null ? 'unknown' : state === 'closed' ? 'closed' : 'open';
    },
  };
}

function accessToAsk(requestId: string) {
  const recordedAt = new Date().toISOString();
  const times = { occurred: exactly(recordedAt), recordedAt, implied: false, historical: false };
  return { agencyId: noAgency, actorId: serviceActor('coordination'), purpose: 'carry-out-order', requestId, ...times };
}
