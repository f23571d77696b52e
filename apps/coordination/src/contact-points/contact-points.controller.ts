import {
  moveReply,
  removeContactPoint,
  setContactPoint,
  type MoveReply,
  type RemoveContactPoint,
  type SetContactPoint,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './contact-point.js';
import { ContactPointsService } from './contact-points.service.js';

@Controller('contact-points')
export class ContactPointsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly points: ContactPointsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('coordination:setContactPoint', moveReply, 201)
  set(@Caller() caller: Command, @Body({ schema: setContactPoint }) body: SetContactPoint): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.points.set(tx, body), allowedActions));
  }

  @Post(':id/remove')
  @Action('coordination:removeContactPoint', moveReply)
  remove(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: removeContactPoint }) _body: RemoveContactPoint,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.points.remove(tx, seen), allowedActions));
  }
}
