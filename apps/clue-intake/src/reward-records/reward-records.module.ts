import { Module } from '@nestjs/common';
import { CluesModule } from '../clues/clues.module.js';
import { RewardRecordsController } from './reward-records.controller.js';
import { RewardRecordsService } from './reward-records.service.js';

@Module({
  imports: [CluesModule],
  controllers: [RewardRecordsController],
  providers: [RewardRecordsService],
  exports: [RewardRecordsService],
})
export class RewardRecordsModule {}
