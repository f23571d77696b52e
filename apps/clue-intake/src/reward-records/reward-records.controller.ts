import { rewardRecordView, type RewardRecordView } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { RewardRecordsService } from './reward-records.service.js';

@Controller('clues/:id/reward-record')
export class RewardRecordsController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly records: RewardRecordsService,
  ) {}

  @Get()
  @Action('clue-intake:readRewardRecord', rewardRecordView)
  read(@Caller() caller: Command, @RowId() id: string): Promise<RewardRecordView> {
    requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.records.read(tx, id));
  }
}
