import { moveReply, readNotice, type MoveReply, type ReadNotice } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './notice.js';
import { NoticesService } from './notices.service.js';

@Controller('notices')
export class NoticesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly notices: NoticesService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/read')
  @Action('coordination:readNotice', moveReply)
  read(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: readNotice }) _body: ReadNotice): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.notices.read(tx, seen), allowedActions));
  }
}
