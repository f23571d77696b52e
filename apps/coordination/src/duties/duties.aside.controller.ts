import { moveReply, putDutyAside, type MoveReply, type PutDutyAside } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { DutiesAsideService } from './duties.aside.service.js';
import { DutiesRepliesService } from './duties.replies.service.js';

@Controller('duties')
export class DutiesAsideController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly aside: DutiesAsideService,
    private readonly replies: DutiesRepliesService,
  ) {}

  @Post(':id/put-aside')
  @Action('coordination:putDutyAside', moveReply)
  putAside(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: putDutyAside }) body: PutDutyAside,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.aside.putAside(tx, seen, body)));
  }
}
