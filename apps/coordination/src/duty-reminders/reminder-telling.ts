import type { DutyReminded } from '@homeward/contracts';
import { rowOf } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwed, type RunningDuty } from '../duties/duty.js';
import { DutyReading } from '../duties/duty-reading.js';
import type { DailyTelling } from '../notices/daily-notice.js';
import { DailyTellings } from '../notices/daily-tellings.js';

/** Tells the desk that owes a duty that somebody waits for it: once on a day, however many ask. */
@Injectable()
export class ReminderTelling {
  constructor(
    private readonly reading: DutyReading,
    private readonly tellings: DailyTellings,
  ) {}

  /** What was done before this was heard is not asked for any more, and recorded history reminds nobody. */
  async tell(tx: EntityManager, { data: { dutyId } }: DutyReminded): Promise<void> {
    const running = await this.reading.one(tx, dutyId);
    if (!running || !isOwed(running.duty) || running.duty.historical) return;
    const { agencyId, ownerRole: role, matterId } = running.duty;
    const { index, now } = await this.reading.moment(tx);
    const isCrisis = rowOf(index.policy, running.duty).ladder.some(({ act }) => act === 'page');
    const told = tellingOf(running, { now, matterNumber: await numberOf(tx, matterId) });
    const desks = await this.tellings.desksOf(tx, { role, agencyId, matterId }, now);
    // A level above stands in for an empty desk on a ladder; asking again opens the duty to nobody.
    for (const desk of desks.filter((each) => each.agencyId === agencyId))
      await this.tellings.tell(tx, desk, [told], { policy: index.policy, now, isCrisis });
  }
}

/** It stands where the ladder stands, so that whoever takes note of that rung has taken note of the reminder too. */
function tellingOf(
  { duty: { id, matterId, pack, packVersion, dutyType, dueAt, cycle }, steps }: RunningDuty,
  { now, matterNumber }: { now: string; matterNumber: string | null },
): DailyTelling {
  const fired = steps.filter((step) => step.cycle === cycle && step.state === 'fired').map(({ rung }) => rung);
  return {
    ...{ act: 'duty-reminded', pack, packVersion, dutyType, matterId, matterNumber, link: `/duties/${id}` },
    ...{ dutyId: id, cycle, rung: Math.max(0, ...fired), dueAt: dueAt ?? now },
  };
}

async function numberOf(tx: EntityManager, matterId: string | null): Promise<string | null> {
  if (matterId === null) return null;
  const [matter] = await tx.query<{ number: string }[]>('SELECT number FROM coordination.registered_matters WHERE id = $1', [
    matterId,
  ]);
  return matter?.number ?? null;
}
