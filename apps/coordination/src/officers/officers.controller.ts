import {
  assignRole,
  moveReply,
  registerOfficer,
  releaseRole,
  type AssignRole,
  type MoveReply,
  type RegisterOfficer,
  type ReleaseRole,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './officer.js';
import { OfficersService } from './officers.service.js';

@Controller('officers')
export class OfficersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly officers: OfficersService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('coordination:registerOfficer', moveReply, 201)
  register(@Caller() caller: Command, @Body({ schema: registerOfficer }) body: RegisterOfficer): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.officers.register(tx, body), allowedActions));
  }

  @Post(':id/assign')
  @Action('coordination:assignRole', moveReply)
  assign(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: assignRole }) body: AssignRole): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.officers.assign(tx, seen, body), allowedActions));
  }

  @Post(':id/release')
  @Action('coordination:releaseRole', moveReply)
  release(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: releaseRole }) body: ReleaseRole): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.officers.release(tx, seen, body), allowedActions));
  }
}
