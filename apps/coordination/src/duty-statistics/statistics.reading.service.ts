import { addDays, type DutyStatistics, type DutyStatisticsQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dutyNotFound } from '../duties/duties.errors.js';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { daysLookedAt, statisticsOf } from './row-statistics.js';
import { StatisticsRows } from './statistics-rows.js';

/** Shows what became of the duties of each row of each pack: numbers of all agencies together, of no matter and no person (N15). */
@Injectable()
export class StatisticsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly rows: StatisticsRows,
    private readonly clock: DutyClock,
    private readonly policies: DutyPolicies,
  ) {}

  async read(tx: EntityManager, query: DutyStatisticsQuery): Promise<DutyStatistics> {
    const { agencyId } = accessOf(tx);
    await this.permits.check(tx, 'coordination:readDutyStatistics', { id: agencyId, agencyId }, dutyNotFound);
    const until = (await this.clock.now(tx)).slice(0, 10);
    const since = addDays(until, 1 - daysLookedAt);
    const { policy } = await this.policies.current(tx);
    const titles = new Map([...policy.rows.values()].map(({ row }) => [row.id, row.title]));
    const counted = await this.rows.read(tx, query, since);
    return { since, until, items: statisticsOf(counted, (dutyType) => titles.get(dutyType) ?? null) };
  }
}
