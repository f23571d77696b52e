import { Module } from '@nestjs/common';
import { RowPractice } from './row-practice.js';
import { StatisticsReadingController } from './statistics.reading.controller.js';
import { StatisticsReadingService } from './statistics.reading.service.js';
import { StatisticsRows } from './statistics-rows.js';
import { StatisticsWatch } from './statistics-watch.js';

@Module({
  controllers: [StatisticsReadingController],
  providers: [RowPractice, StatisticsReadingService, StatisticsRows, StatisticsWatch],
  exports: [RowPractice],
})
export class DutyStatisticsModule {}
