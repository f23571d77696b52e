import { Module } from '@nestjs/common';
import { CluesModule } from '../clues/clues.module.js';
import { RewardRecordsModule } from '../reward-records/reward-records.module.js';
import { DeskReader } from './desk-reader.js';
import { TipKeys } from './tip-keys.js';
import { TipMessagesController } from './tip-messages.controller.js';
import { TipMessagesService } from './tip-messages.service.js';
import { TipsDoor } from './tips-door.js';
import { TipsService } from './tips.service.js';

@Module({
  imports: [CluesModule, RewardRecordsModule],
  controllers: [TipMessagesController],
  providers: [DeskReader, TipKeys, TipsDoor, TipsService, TipMessagesService],
})
export class TipsModule {}
