import { Module } from '@nestjs/common';
import { FilingsReadingService } from '../filings/filings.reading.service.js';
import { CasesConsumer } from './cases.consumer.js';
import { CasesController } from './cases.controller.js';
import { CasesOpeningService } from './cases.opening.service.js';
import { CasesPlaceService } from './cases.place.service.js';
import { CasesReadingController } from './cases.reading.controller.js';
import { CasesReadingService } from './cases.reading.service.js';
import { CasesReviewService } from './cases.review.service.js';
import { CasesService } from './cases.service.js';

@Module({
  controllers: [CasesController, CasesReadingController, CasesConsumer],
  providers: [CasesOpeningService, CasesPlaceService, CasesService, CasesReviewService, CasesReadingService, FilingsReadingService],
  exports: [CasesPlaceService, CasesReviewService],
})
export class CasesModule {}
