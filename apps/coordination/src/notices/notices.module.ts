import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { TimeZones } from '../agencies/time-zones.js';
import { noticeSettings } from '../config.js';
import { Addresses } from './addresses.js';
import { DailyTellings } from './daily-tellings.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DeliverySettlement } from './delivery-settlement.js';
import { DigestComposer } from './digest-composer.js';
import { DigestRows } from './digest-rows.js';
import { DigestWatch } from './digest-watch.js';
import { DESK_URL, MessageWriting } from './message-writing.js';
import { noticeChannels } from './notice-channels.js';
import { NoticeChannels } from './notice-channel.js';
import { NoticeRecipients } from './notice-recipients.js';
import { NoticeRows } from './notice-rows.js';
import { NoticeSender } from './notice-sender.js';
import { NoticeSending } from './notice-sending.js';
import { NoticeTellings } from './notice-tellings.js';
import { NoticesController } from './notices.controller.js';
import { NoticesFiringService } from './notices.firing.service.js';
import { NoticesReadingController } from './notices.reading.controller.js';
import { NoticesReadingService } from './notices.reading.service.js';
import { NoticesService } from './notices.service.js';
import { Roster } from './roster.js';
import { WorkingPlaces } from './working-places.js';

@Module({
  imports: [AgenciesModule],
  controllers: [NoticesController, NoticesReadingController],
  providers: [
    { provide: NoticeChannels, useFactory: () => noticeChannels(noticeSettings()) },
    { provide: DESK_URL, useFactory: () => noticeSettings().deskUrl },
    Addresses,
    DailyTellings,
    DeliveryQueue,
    DeliverySettlement,
    DigestComposer,
    DigestRows,
    DigestWatch,
    MessageWriting,
    NoticeRecipients,
    NoticeRows,
    NoticeSender,
    NoticeSending,
    NoticeTellings,
    NoticesFiringService,
    NoticesReadingService,
    NoticesService,
    Roster,
    TimeZones,
    WorkingPlaces,
  ],
  exports: [
    DailyTellings,
    NoticeChannels,
    NoticeRecipients,
    NoticeRows,
    NoticesFiringService,
    NoticesService,
    Roster,
    WorkingPlaces,
  ],
})
export class NoticesModule {}
