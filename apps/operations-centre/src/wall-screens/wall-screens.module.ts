import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/desk.module.js';
import { WallNumbersController } from './wall-numbers.controller.js';
import { WallNumbersService } from './wall-numbers.service.js';
import { WallScreensController } from './wall-screens.controller.js';
import { WallScreensReadingController } from './wall-screens.reading.controller.js';
import { WallScreensReadingService } from './wall-screens.reading.service.js';
import { WallScreensService } from './wall-screens.service.js';

@Module({
  imports: [DeskModule],
  controllers: [WallScreensController, WallScreensReadingController, WallNumbersController],
  providers: [WallScreensService, WallScreensReadingService, WallNumbersService],
})
export class WallScreensModule {}
