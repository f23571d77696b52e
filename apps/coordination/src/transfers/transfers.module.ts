import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { TimeZones } from '../agencies/time-zones.js';
import { ConflictWallsModule } from '../conflict-walls/conflict-walls.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { SharesModule } from '../shares/shares.module.js';
import { FormerHolders } from './former-holders.js';
import { OffersReceived } from './offers-received.js';
import { TransferReceivers } from './transfer-receivers.js';
import { TransferReplies } from './transfer-replies.js';
import { TransferRows } from './transfer-rows.js';
import { TransfersAnsweringController } from './transfers.answering.controller.js';
import { TransfersAnsweringService } from './transfers.answering.service.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersLadderService } from './transfers.ladder.service.js';
import { TransfersOfferingService } from './transfers.offering.service.js';
import { TransfersPreviewService } from './transfers.preview.service.js';
import { TransfersReadingController } from './transfers.reading.controller.js';
import { TransfersReadingService } from './transfers.reading.service.js';
import { TransferReminders } from './transfer-reminders.js';
import { TransfersConsumer } from './transfers.consumer.js';
import { TransfersRemindingController } from './transfers.reminding.controller.js';
import { TransfersRemindingService } from './transfers.reminding.service.js';
import { TransfersReportingService } from './transfers.reporting.service.js';
import { TransfersSendingService } from './transfers.sending.service.js';
import { TravellingClues } from './travelling-clues.js';

@Module({
  imports: [AgenciesModule, ConflictWallsModule, MattersModule, NoticesModule, SharesModule],
  controllers: [
    TransfersController,
    TransfersAnsweringController,
    TransfersReadingController,
    TransfersRemindingController,
    TransfersConsumer,
  ],
  providers: [
    FormerHolders,
    TimeZones,
    OffersReceived,
    TransferReceivers,
    TransferReplies,
    TransferRows,
    TravellingClues,
    TransfersAnsweringService,
    TransfersLadderService,
    TransfersOfferingService,
    TransfersPreviewService,
    TransfersReadingService,
    TransfersRemindingService,
    TransferReminders,
    TransfersReportingService,
    TransfersSendingService,
  ],
  exports: [OffersReceived, TransfersLadderService],
})
export class TransfersModule {}
