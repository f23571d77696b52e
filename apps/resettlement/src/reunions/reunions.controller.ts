import {
  carryOutReunion,
  failReunion,
  moveReply,
  planReunion,
  resettlementReply,
  type CarryOutReunion,
  type FailReunion,
  type MoveReply,
  type PlanReunion,
  type ResettlementReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './reunion.js';
import { ReunionsService } from './reunions.service.js';

@Controller('reunions')
export class ReunionsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly reunions: ReunionsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:planReunion', resettlementReply, 201)
  plan(@Caller() caller: Command, @Body({ schema: planReunion }) body: PlanReunion): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const reunion = await this.reunions.plan(tx, body);
      return { ...(await this.replies.of(tx, reunion, allowedActions)), personId: reunion.personId };
    });
  }

  @Post(':id/carry-out')
  @Action('resettlement:carryOutReunion', moveReply)
  carryOut(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: carryOutReunion }) body: CarryOutReunion,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reunions.carryOut(tx, seen, body), allowedActions));
  }

  @Post(':id/fail')
  @Action('resettlement:failReunion', moveReply)
  fail(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: failReunion }) body: FailReunion): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reunions.fail(tx, seen, body), allowedActions));
  }
}
