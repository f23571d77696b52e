import {
  changeAgency,
  moveReply,
  registerAgency,
  type ChangeAgency,
  type MoveReply,
  type RegisterAgency,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { AgenciesService } from './agencies.service.js';
import { allowedActions } from './registered-agency.js';

@Controller('agencies')
export class AgenciesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly agencies: AgenciesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('coordination:registerAgency', moveReply, 201)
  register(@Caller() caller: Command, @Body({ schema: registerAgency }) body: RegisterAgency): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.agencies.register(tx, body), allowedActions));
  }

  @Post(':id/change')
  @Action('coordination:changeAgency', moveReply)
  change(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: changeAgency }) body: ChangeAgency): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.agencies.change(tx, seen, body), allowedActions));
  }
}
