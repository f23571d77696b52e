import { Module } from '@nestjs/common';
import { SharesConsumer } from '../shares/shares.consumer.js';
import { SharesModule } from '../shares/shares.module.js';
import { MatterGates } from './matter-gates.js';
import { MatterLeads } from './matter-leads.js';
import { MatterSharesController } from './matter-shares.controller.js';
import { MattersClosingService } from './matters.closing.service.js';
import { MattersConsumer } from './matters.consumer.js';
import { MattersController } from './matters.controller.js';
import { MattersReadingService } from './matters.reading.service.js';
import { MattersRegisteringService } from './matters.registering.service.js';

@Module({
  imports: [SharesModule],
  controllers: [MattersController, MatterSharesController, MattersConsumer, SharesConsumer],
  providers: [MatterGates, MatterLeads, MattersRegisteringService, MattersClosingService, MattersReadingService],
  exports: [MatterGates, MatterLeads, MattersRegisteringService, MattersClosingService, MattersReadingService],
})
export class MattersModule {}
