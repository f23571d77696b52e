import type { DutyStatistics, DutyStatisticsQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dutyNotFound } from '../duties/duties.errors.js';
import { RowPractice } from './row-practice.js';

/** Shows what became of the duties of each row of each pack: numbers of all agencies together, of no matter and no person (N15). */
@Injectable()
export class StatisticsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly practice: RowPractice,
  ) {}

  async read(tx: EntityManager, query: DutyStatisticsQuery): Promise<DutyStatistics> {
    const { agencyId } = accessOf(tx);
    await this.permits.check(tx, 'coordination:readDutyStatistics', { id: agencyId, agencyId }, dutyNotFound);
    return this.practice.read(tx, query);
  }
}
