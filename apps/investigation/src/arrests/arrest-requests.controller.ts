import {
  arrestRequestPage,
  moveReply,
  ofCaseQuery,
  requestArrest,
  type ArrestRequestPage,
  type MoveReply,
  type OfCaseQuery,
  type RequestArrest,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, Replies, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { allowedActions } from './arrest.js';
import { ArrestsReadingService } from './arrests.reading.service.js';
import { ArrestsService } from './arrests.service.js';

@Controller('arrest-requests')
export class ArrestRequestsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly arrests: ArrestsService,
    private readonly reading: ArrestsReadingService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:requestArrest', moveReply, 201)
  request(@Caller() caller: Command, @Body({ schema: requestArrest }) body: RequestArrest): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, { ...(await this.arrests.request(tx, body)), status: 'asked' }, allowedActions),
    );
  }

  @Get()
  @Action('investigation:listArrestRequests', arrestRequestPage)
  list(@Caller() caller: Command, @Query({ schema: ofCaseQuery }) query: OfCaseQuery): Promise<ArrestRequestPage> {
    return this.inQuery(caller, (tx) => this.reading.requests(tx, query));
  }
}
