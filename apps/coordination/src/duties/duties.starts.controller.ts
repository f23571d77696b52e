import { correctStart, moveReply, proposeStart, type CorrectStart, type MoveReply, type ProposeStart } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { DutiesRepliesService } from './duties.replies.service.js';
import { DutiesStartsService } from './duties.starts.service.js';

@Controller('duties')
export class DutiesStartsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly starts: DutiesStartsService,
    private readonly replies: DutiesRepliesService,
  ) {}

  @Post(':id/propose-start')
  @Action('coordination:proposeStart', moveReply)
  propose(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposeStart }) body: ProposeStart,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.starts.propose(tx, seen, body)));
  }

  @Post(':id/correct-start')
  @Action('coordination:correctStart', moveReply)
  correct(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: correctStart }) body: CorrectStart,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.starts.correct(tx, seen, body)));
  }
}
