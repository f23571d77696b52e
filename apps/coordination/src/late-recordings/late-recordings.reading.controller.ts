import { lateRecordingView, type LateRecordingView } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { LateRecordingsReadingService } from './late-recordings.reading.service.js';

@Controller('late-recordings')
export class LateRecordingsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: LateRecordingsReadingService,
  ) {}

  @Get(':id')
  @Action('coordination:readLateRecording', lateRecordingView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<LateRecordingView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
