import { exactly } from '@homeward/contracts';
import type { Duty, Effect } from '../duty.js';
import type { LedgerFact } from '../fact.js';
import { instantOf, textOfInstant } from '../zone.js';

/** What the desk itself does when such a rung fires: an unanswered transfer ends, an unread result counts as read. */
export function actOfRung(duty: Duty, { fired, occurredAt }: Effect, now: string): LedgerFact | null {
  if (fired === null || duty.subjectKind !== 'transferId') return null;
  const parties = { transferId: duty.subjectId, toAgencyId: duty.agencyId, fromAgencyId: duty.counterpartAgencyId };
  const told = {
    matterId: duty.matterId,
    agencyId: duty.agencyId,
    recordedAt: now,
    implied: duty.implied,
    historical: duty.historical,
  };
  const occurred = exactly(textOfInstant(instantOf(occurredAt)));
  if (fired.act === 'expire')
    return { ...told, factId: `transfer.expired ${duty.id}`, name: 'transfer.expired', occurred, attributes: parties };
  if (fired.act !== 'auto-acknowledge') return null;
  const attributes = { transferId: duty.subjectId, automatic: true };
  return { ...told, factId: `result.acknowledged ${duty.id}`, name: 'result.acknowledged', occurred, attributes };
}
