import type { RowStatistics } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import type { DailyTelling } from '../notices/daily-notice.js';
import { DailyTellings } from '../notices/daily-tellings.js';
import { editingDesk, type Desk } from '../notices/desk.js';
import { RowPractice } from './row-practice.js';
import { daysLookedAt } from './row-statistics.js';

/** Proposes to those who edit policy that a row be changed or retired of which hardly any duty is met: once in the days that are looked at (8.10). */
@Injectable()
export class SeldomMet {
  constructor(
    private readonly practice: RowPractice,
    private readonly policies: DutyPolicies,
    private readonly tellings: DailyTellings,
  ) {}

  async tell(tx: EntityManager): Promise<void> {
    const { items } = await this.practice.read(tx, {});
    const seldom = items.filter(({ isSeldomMet }) => isSeldomMet);
    if (seldom.length === 0) return;
    const { index, now } = await this.policies.moment(tx);
    for (const desk of await editingDesks(tx)) {
      const known = await toldOf(tx, desk, now);
      const told = seldom.filter(({ dutyType }) => !known.has(dutyType)).map((row) => tellingOf(row, now));
      await this.tellings.tell(tx, desk, told, { policy: index.policy, now });
    }
  }
}

async function editingDesks(tx: EntityManager): Promise<Desk[]> {
  const agencies = await tx.query<{ agencyId: string }[]>(
    `SELECT agency.id AS "agencyId" FROM coordination.registered_agencies agency
      WHERE agency.status = 'registered' AND NOT agency.for_history
        AND EXISTS (SELECT 1 FROM coordination.role_assignments held
                     WHERE held.agency_id = agency.id AND held.role = $1 AND held.status = 'held') ORDER BY agency.id`,
    [editingDesk],
  );
  return agencies.map(({ agencyId }) => ({ agencyId, role: editingDesk }));
}

async function toldOf(tx: EntityManager, { agencyId, role }: Desk, now: string): Promise<ReadonlySet<string>> {
  const told = await tx.query<{ dutyType: string }[]>(
    `SELECT duty_type AS "dutyType" FROM coordination.notices
      WHERE agency_id = $1 AND role = $2 AND duty_id IS NULL AND matter_id IS NULL AND act = 'row-seldom-met'
        AND recorded_at > $3::timestamptz - make_interval(days => $4)`,
    [agencyId, role, now, daysLookedAt],
  );
  return new Set(told.map(({ dutyType }) => dutyType));
}

const tellingOf = ({ pack, dutyType }: RowStatistics, now: string): DailyTelling => ({
  ...{ act: 'row-seldom-met', dutyType, pack, dueAt: now, link: '/notices' },
});
