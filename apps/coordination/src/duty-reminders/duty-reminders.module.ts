import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DutiesModule } from '../duties/duties.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { DutyRemindersConsumer } from './duty-reminders.consumer.js';
import { DutyRemindersController } from './duty-reminders.controller.js';
import { DutyRemindersService } from './duty-reminders.service.js';
import { ReminderTelling } from './reminder-telling.js';

@Module({
  imports: [AgenciesModule, DutiesModule, NoticesModule],
  controllers: [DutyRemindersController, DutyRemindersConsumer],
  providers: [DutyRemindersService, ReminderTelling],
})
export class DutyRemindersModule {}
