import { supportEnded, type SupportEndReason } from '@homeward/contracts';
import { guarded } from '@homeward/service-kit';

// The time protects the person, who is free to go before it is over.
const endsAtAnyTime = new Set<SupportEndReason>(['person-left', 'own-wish', 'died']);

/** No agency ends support before the shortest time of it is over. */
export const shortestSupport = guarded(
  supportEnded,
  'rehabilitation.minimum-period-running',
  ({ reason }) => !endsAtAnyTime.has(reason),
);
