import type { TransferStatus } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { isHistory, oneAtATime } from '@homeward/service-kit';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Transfer } from './transfer.js';
import { TransferEntity } from './transfer.entity.js';
import { alreadyOffered } from './transfers.errors.js';

const waiting: readonly TransferStatus[] = ['offered', 'received', 'supplement-requested', 'supplemented'];

/**
 * A matter as a whole is on offer once by one sender, for one purpose, to one agency: also where only the kind of agency was asked for, which leads to
 * the same one, unless a wall has come to stand before it. Offers of one matter wait for each other; a published history is stored as it was. A clue is
 * kept from a second offer by the table itself.
 */
export async function refuseIfWaiting(tx: EntityManager, offer: Transfer): Promise<void> {
  const { agencyId, matterId, clueId, purpose, toAgencyId } = offer;
  if (clueId !== null || isHistory(accessOf(tx))) return;
  await oneAtATime(tx, 'offer', agencyId, matterId, purpose);
  const same = { agencyId, matterId, clueId: IsNull(), purpose, toAgencyId, status: In(waiting) };
  const standing = await tx.findOneBy(TransferEntity, same);
  if (standing) throw alreadyOffered(standing);
}
