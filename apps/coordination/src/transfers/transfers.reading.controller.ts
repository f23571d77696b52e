import {
  answerTime,
  answerTimeQuery,
  transferPage,
  transferQuery,
  transferReading,
  transferView,
  type AnswerTime,
  type AnswerTimeQuery,
  type TransferPage,
  type TransferQuery,
  type TransferReading,
  type TransferView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { TransfersPreviewService } from './transfers.preview.service.js';
import { TransfersReadingService } from './transfers.reading.service.js';

@Controller('transfers')
export class TransfersReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: TransfersReadingService,
    private readonly previews: TransfersPreviewService,
  ) {}

  @Get()
  @Action('coordination:listTransfers', transferPage)
  list(@Caller() caller: Command, @Query({ schema: transferQuery }) query: TransferQuery): Promise<TransferPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get('answer-time')
  @Action('coordination:previewTransfer', answerTime)
  answerTime(@Caller() caller: Command, @Query({ schema: answerTimeQuery }) query: AnswerTimeQuery): Promise<AnswerTime> {
    return this.inQuery(caller, (tx) => this.previews.answerTime(tx, query));
  }

  @Get(':id')
  @Action('coordination:readTransfer', transferView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: transferReading }) { include }: TransferReading,
  ): Promise<TransferView> {
    const withContent = include === 'content';
    if (withContent) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, withContent));
  }
}
