import {
  lateRecordingPage,
  lateRecordingQuery,
  lateRecordingView,
  type LateRecordingPage,
  type LateRecordingQuery,
  type LateRecordingView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { LateRecordingsReadingService } from './late-recordings.reading.service.js';

@Controller('late-recordings')
export class LateRecordingsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: LateRecordingsReadingService,
  ) {}

  @Get()
  @Action('coordination:listLateRecordings', lateRecordingPage)
  list(@Caller() caller: Command, @Query({ schema: lateRecordingQuery }) query: LateRecordingQuery): Promise<LateRecordingPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readLateRecording', lateRecordingView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<LateRecordingView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
