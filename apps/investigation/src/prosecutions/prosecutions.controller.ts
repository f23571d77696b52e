import {
  declineProsecution,
  initiateProsecution,
  moveReply,
  ofCaseQuery,
  prosecutionPage,
  type DeclineProsecution,
  type InitiateProsecution,
  type MoveReply,
  type OfCaseQuery,
  type ProsecutionPage,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, Replies, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { allowedActions } from './prosecution.js';
import { ProsecutionsReadingService } from './prosecutions.reading.service.js';
import { ProsecutionsService } from './prosecutions.service.js';

@Controller('prosecutions')
export class ProsecutionsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly prosecutions: ProsecutionsService,
    private readonly reading: ProsecutionsReadingService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:initiateProsecution', moveReply, 201)
  initiate(@Caller() caller: Command, @Body({ schema: initiateProsecution }) body: InitiateProsecution): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.prosecutions.initiate(tx, body), allowedActions));
  }

  @Post('decline')
  @Action('investigation:declineProsecution', moveReply, 201)
  decline(@Caller() caller: Command, @Body({ schema: declineProsecution }) body: DeclineProsecution): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.prosecutions.decline(tx, body), allowedActions));
  }

  @Get()
  @Action('investigation:listProsecutions', prosecutionPage)
  list(@Caller() caller: Command, @Query({ schema: ofCaseQuery }) query: OfCaseQuery): Promise<ProsecutionPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
