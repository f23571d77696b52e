import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.js';
import { CalendarWatch } from './calendar-watch.js';
import { CalendarYearsController } from './calendar-years.controller.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsReadingService } from './calendars.reading.service.js';

@Module({
  imports: [PacksModule],
  controllers: [CalendarsController, CalendarYearsController],
  providers: [CalendarWatch, CalendarYearsService, CalendarsReadingService],
})
export class CalendarsModule {}
