import type { OutsideChannel, Role, SetContactPoint } from '@homeward/contracts';
import { contactPointRemoved, notAMailAddress } from './contact-points.errors.js';

/** Setting an address up and taking it away is kept in the audit; no other service has to hear of it. */
export const silentMoves = ['set', 'remove'] as const;

/** Where messages for a role or an officer of an agency go by one way. The address is sealed. */
export interface ContactPoint {
  id: string;
  version: number;
  agencyId: string;
  role: Role | null;
  officerId: string | null;
  channel: OutsideChannel;
  sealedAddress: string;
  status: 'in-use' | 'removed';
  recordedAt: string;
}

/** What may be done with an address, by its state; one that was removed is set anew. */
export const allowedActions = { 'in-use': ['removeContactPoint'], removed: [] } as const satisfies Record<
  ContactPoint['status'],
  readonly string[]
>;

// One mailbox and nothing else: no name before it, no second one after a comma.
const mailAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Refuses what no mail can be sent to. */
export function requireMailAddress({ channel, address }: SetContactPoint): void {
  if (channel === 'mail' && !mailAddress.test(address)) throw notAMailAddress();
}

/** The address after it was taken away. */
export function removed(point: ContactPoint): ContactPoint {
  if (point.status === 'removed') throw contactPointRemoved(point.id);
  return { ...point, status: 'removed' };
}
