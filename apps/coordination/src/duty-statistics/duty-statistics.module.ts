import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { RowPractice } from './row-practice.js';
import { SeldomMet } from './seldom-met.js';
import { StatisticsReadingController } from './statistics.reading.controller.js';
import { StatisticsReadingService } from './statistics.reading.service.js';
import { StatisticsRows } from './statistics-rows.js';
import { StatisticsWatch } from './statistics-watch.js';

@Module({
  controllers: [StatisticsReadingController],
  imports: [NoticesModule],
  providers: [RowPractice, SeldomMet, StatisticsReadingService, StatisticsRows, StatisticsWatch],
  exports: [RowPractice],
})
export class DutyStatisticsModule {}
