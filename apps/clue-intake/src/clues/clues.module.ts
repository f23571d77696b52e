import { Module } from '@nestjs/common';
import { CluesConsumer } from './clues.consumer.js';
import { CluesController } from './clues.controller.js';
import { CluesReadingController } from './clues.reading.controller.js';
import { CluesReadingService } from './clues.reading.service.js';
import { CluesRegistrationService } from './clues.registration.service.js';
import { CluesService } from './clues.service.js';
import { CluesTransfersService } from './clues.transfers.service.js';

@Module({
  controllers: [CluesController, CluesReadingController, CluesConsumer],
  providers: [CluesRegistrationService, CluesService, CluesReadingService, CluesTransfersService],
  exports: [CluesRegistrationService, CluesService, CluesReadingService],
})
export class CluesModule {}
