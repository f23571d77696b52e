import { appointLiaison, moveReply, type AppointLiaison, type MoveReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './liaison-officer.js';
import { LiaisonOfficersService } from './liaison-officers.service.js';

@Controller('liaison-officers')
export class LiaisonOfficersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly liaisons: LiaisonOfficersService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('coordination:appointLiaison', moveReply, 201)
  appoint(@Caller() caller: Command, @Body({ schema: appointLiaison }) body: AppointLiaison): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.liaisons.appoint(tx, body), allowedActions));
  }
}
