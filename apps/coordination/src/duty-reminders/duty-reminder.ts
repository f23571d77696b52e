import { randomUUID } from 'node:crypto';
import { dutyOver, ownDuty } from '../duties/duties.errors.js';
import { isOwed, type DutyRow } from '../duties/duty.js';

/** That an agency asked for a duty of another one again; it is never changed. */
export interface DutyReminder {
  id: string;
  version: number;
  dutyId: string;
  matterId: string | null;
  /** The agency that waits. */
  agencyId: string;
  /** The day on its own calendar. */
  remindedOn: string;
  remindedBy: string;
  recordedAt: string;
}

/** Who asks, and when. */
export type Reminding = Pick<DutyReminder, 'agencyId' | 'remindedBy' | 'remindedOn' | 'recordedAt'>;

/** Asks another agency for what it still owes, whether its clock runs or stands still. */
export function remind(duty: Pick<DutyRow, 'id' | 'matterId' | 'state' | 'agencyId'>, by: Reminding): DutyReminder {
  if (duty.agencyId === by.agencyId) throw ownDuty();
  if (!isOwed(duty)) throw dutyOver();
  return { id: randomUUID(), version: 1, dutyId: duty.id, matterId: duty.matterId, ...by };
}
