import { Module } from '@nestjs/common';
import { SearchesController } from './searches.controller.js';
import { SearchesReadingController } from './searches.reading.controller.js';
import { SearchesReadingService } from './searches.reading.service.js';
import { SearchesService } from './searches.service.js';

@Module({
  controllers: [SearchesController, SearchesReadingController],
  providers: [SearchesService, SearchesReadingService],
})
export class SearchesModule {}
