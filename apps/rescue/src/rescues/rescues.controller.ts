import {
  approveRescue,
  callOffRescue,
  completeRescue,
  moveReply,
  planRescue,
  startRescue,
  type ApproveRescue,
  type CallOffRescue,
  type CompleteRescue,
  type MoveReply,
  type PlanRescue,
  type StartRescue,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, movesFor, type Rescue } from './rescue.js';
import { RescuesPlanningService } from './rescues.planning.service.js';
import { RescuesService } from './rescues.service.js';

@Controller('rescues')
export class RescuesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly planning: RescuesPlanningService,
    private readonly rescues: RescuesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rescue:planRescue', moveReply, 201)
  plan(@Caller() caller: Command, @Body({ schema: planRescue }) body: PlanRescue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.planning.plan(tx, body)));
  }

  @Post(':id/approve')
  @Action('rescue:approveRescue', moveReply)
  approve(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: approveRescue }) _body: ApproveRescue,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.planning.approve(tx, seen)));
  }

  @Post(':id/start')
  @Action('rescue:startRescue', moveReply)
  start(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: startRescue }) _body: StartRescue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.rescues.start(tx, seen)));
  }

  @Post(':id/complete')
  @Action('rescue:completeRescue', moveReply)
  complete(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: completeRescue }) body: CompleteRescue,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.rescues.complete(tx, seen, body)));
  }

  @Post(':id/call-off')
  @Action('rescue:callOffRescue', moveReply)
  callOff(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: callOffRescue }) body: CallOffRescue,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.rescues.callOff(tx, seen, body)));
  }

  private reply(tx: EntityManager, rescue: Rescue): Promise<MoveReply> {
    return this.replies.of(tx, rescue, { ...allowedActions, [rescue.status]: movesFor(rescue, accessOf(tx).actorId) });
  }
}
