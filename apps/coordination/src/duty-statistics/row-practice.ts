import { addDays, type DutyStatistics, type DutyStatisticsQuery } from '@homeward/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BRAKE_CAPS, type BrakeCaps } from '../duties/brake-caps.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { daysLookedAt, statisticsOf } from './row-statistics.js';
import { StatisticsRows } from './statistics-rows.js';

/** How each row of each pack has fared in the last 90 days, for those who look at figures and for the linter (8.10). */
@Injectable()
export class RowPractice {
  constructor(
    private readonly rows: StatisticsRows,
    private readonly policies: DutyPolicies,
    @Inject(BRAKE_CAPS) private readonly caps: BrakeCaps,
  ) {}

  async read(tx: EntityManager, query: DutyStatisticsQuery): Promise<DutyStatistics> {
    const { index, now } = await this.policies.moment(tx);
    const until = now.slice(0, 10);
    const since = addDays(until, 1 - daysLookedAt);
    const titles = new Map([...index.policy.rows.values()].map(({ row }) => [row.id, row.title]));
    const counted = await this.rows.read(tx, query, since);
    const of = { titleOf: (dutyType: string) => titles.get(dutyType) ?? null, unitCap: this.caps.unit };
    return { since, until, items: statisticsOf(counted, of) };
  }
}
