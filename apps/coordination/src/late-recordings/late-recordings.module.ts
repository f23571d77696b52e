import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { TransfersModule } from '../transfers/transfers.module.js';
import { AgreeingPlace } from './agreeing-place.js';
import { LateRecordingsController } from './late-recordings.controller.js';
import { LateRecordingsReadingController } from './late-recordings.reading.controller.js';
import { LateRecordingsReadingService } from './late-recordings.reading.service.js';
import { LateRecordingsService } from './late-recordings.service.js';

@Module({
  imports: [MattersModule, TransfersModule],
  controllers: [LateRecordingsController, LateRecordingsReadingController],
  providers: [AgreeingPlace, LateRecordingsService, LateRecordingsReadingService],
})
export class LateRecordingsModule {}
