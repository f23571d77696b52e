import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/desk.module.js';
import { AccessLogController } from './access-log.controller.js';
import { AccessLogService } from './access-log.service.js';
import { MattersController } from './matters.controller.js';
import { MattersReadingService } from './matters.reading.service.js';
import { MatterPartsService } from './matter-parts.service.js';

@Module({
  imports: [DeskModule],
  controllers: [MattersController, AccessLogController],
  providers: [MattersReadingService, MatterPartsService, AccessLogService],
})
export class MattersModule {}
