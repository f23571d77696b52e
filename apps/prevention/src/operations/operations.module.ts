import { Module } from '@nestjs/common';
import { OperationsCalendar } from './operations-calendar.js';
import { OperationsClosingController } from './operations.closing.controller.js';
import { OperationsClosingService } from './operations.closing.service.js';
import { OperationsController } from './operations.controller.js';
import { OperationsOpeningService } from './operations.opening.service.js';
import { OperationsReadingController } from './operations.reading.controller.js';
import { OperationsReadingService } from './operations.reading.service.js';
import { OperationsService } from './operations.service.js';

@Module({
  controllers: [OperationsController, OperationsClosingController, OperationsReadingController],
  providers: [OperationsOpeningService, OperationsService, OperationsClosingService, OperationsReadingService, OperationsCalendar],
})
export class OperationsModule {}
