import { dutyStatistics, dutyStatisticsQuery, type DutyStatistics, type DutyStatisticsQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { StatisticsReadingService } from './statistics.reading.service.js';

@Controller('duty-statistics')
export class StatisticsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly statistics: StatisticsReadingService,
  ) {}

  @Get()
  @Action('coordination:readDutyStatistics', dutyStatistics)
  read(@Caller() caller: Command, @Query({ schema: dutyStatisticsQuery }) query: DutyStatisticsQuery): Promise<DutyStatistics> {
    return this.inQuery(caller, (tx) => this.statistics.read(tx, query));
  }
}
