import { Module } from '@nestjs/common';
import { StatisticsReadingController } from './statistics.reading.controller.js';
import { StatisticsReadingService } from './statistics.reading.service.js';
import { StatisticsRows } from './statistics-rows.js';
import { StatisticsWatch } from './statistics-watch.js';

@Module({
  controllers: [StatisticsReadingController],
  providers: [StatisticsReadingService, StatisticsRows, StatisticsWatch],
})
export class DutyStatisticsModule {}
