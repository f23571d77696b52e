import {
  arrestDecisionPage,
  decideArrest,
  moveReply,
  ofCaseQuery,
  type ArrestDecisionPage,
  type DecideArrest,
  type MoveReply,
  type OfCaseQuery,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, Replies, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { allowedActions } from './arrest.js';
import { ArrestsReadingService } from './arrests.reading.service.js';
import { ArrestsService } from './arrests.service.js';

@Controller('arrest-decisions')
export class ArrestDecisionsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly arrests: ArrestsService,
    private readonly reading: ArrestsReadingService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:decideArrest', moveReply, 201)
  decide(@Caller() caller: Command, @Body({ schema: decideArrest }) body: DecideArrest): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const decision = await this.arrests.decide(tx, body);
      return this.replies.of(tx, { ...decision, status: decision.outcome }, allowedActions);
    });
  }

  @Get()
  @Action('investigation:listArrestDecisions', arrestDecisionPage)
  list(@Caller() caller: Command, @Query({ schema: ofCaseQuery }) query: OfCaseQuery): Promise<ArrestDecisionPage> {
    return this.inQuery(caller, (tx) => this.reading.decisions(tx, query));
  }
}
