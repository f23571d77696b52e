import { dutyReminded } from '@homeward/contracts';
import { accessOf, asSeen } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AwaitedDuties } from '../duties/awaited-duties.js';
import { remindedToday } from '../duties/duties.errors.js';
import type { DutyRow } from '../duties/duty.js';
import { DutyAccess } from '../duties/duty-access.js';
import { named } from '../duties/duty-tellings.js';
import { remind, type DutyReminder } from './duty-reminder.js';

/** Whoever waits for a duty asks again; what is owed, and until when, stays as it is. */
@Injectable()
export class DutyRemindersService {
  constructor(
    private readonly access: DutyAccess,
    private readonly awaited: AwaitedDuties,
    private readonly outbox: Outbox,
  ) {}

  async remind(tx: EntityManager, seen: Seen): Promise<DutyRow> {
    const duty = asSeen(await this.access.loadAwaited(tx, 'coordination:remindDuty', seen.id), seen);
    const { agencyId, actorId: remindedBy, recordedAt } = accessOf(tx);
    const reminder = remind(duty, { agencyId, remindedBy, recordedAt, remindedOn: await this.awaited.today(tx) });
    if (!(await isFirst(tx, reminder))) throw remindedToday();
    await this.outbox.add(tx, dutyReminded, reminder, { reminderId: reminder.id, ...named(duty) });
    return duty;
  }
}

/** The exactly-once point: of two at once on a day one stands. */
async function isFirst(tx: EntityManager, reminder: DutyReminder): Promise<boolean> {
  const { id, version, dutyId, matterId, agencyId, remindedOn, remindedBy, recordedAt } = reminder;
  const stored = await tx.query<unknown[]>(
    `INSERT INTO coordination.duty_reminders (id, version, duty_id, matter_id, agency_id, reminded_on, reminded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT duty_reminders_day_key DO NOTHING RETURNING id`,
    [id, version, dutyId, matterId, agencyId, remindedOn, remindedBy, recordedAt],
  );
  return stored.length > 0;
}
