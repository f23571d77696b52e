import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { PacksModule } from '../packs/packs.module.js';
import { CalendarMessages } from './calendar-messages.js';
import { CalendarWatch } from './calendar-watch.js';
import { CalendarYearsController } from './calendar-years.controller.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsReadingService } from './calendars.reading.service.js';

@Module({
  imports: [NoticesModule, PacksModule],
  controllers: [CalendarsController, CalendarYearsController],
  providers: [CalendarMessages, CalendarWatch, CalendarYearsService, CalendarsReadingService],
})
export class CalendarsModule {}
