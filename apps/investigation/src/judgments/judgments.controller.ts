import {
  judgmentPage,
  moveReply,
  ofCaseQuery,
  recordJudgment,
  type JudgmentPage,
  type MoveReply,
  type OfCaseQuery,
  type RecordJudgment,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, Replies, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { allowedActions } from './judgment.js';
import { JudgmentsReadingService } from './judgments.reading.service.js';
import { JudgmentsService } from './judgments.service.js';

@Controller('judgments')
export class JudgmentsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly judgments: JudgmentsService,
    private readonly reading: JudgmentsReadingService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:recordJudgment', moveReply, 201)
  record(@Caller() caller: Command, @Body({ schema: recordJudgment }) body: RecordJudgment): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.judgments.record(tx, body), allowedActions));
  }

  @Get()
  @Action('investigation:listJudgments', judgmentPage)
  list(@Caller() caller: Command, @Query({ schema: ofCaseQuery }) query: OfCaseQuery): Promise<JudgmentPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
