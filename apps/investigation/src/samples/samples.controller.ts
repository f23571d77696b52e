import { matchSample, moveReply, type MatchSample, type MoveReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './sample-match.js';
import { SamplesService } from './samples.service.js';

@Controller('samples')
export class SamplesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly samples: SamplesService,
    private readonly replies: Replies,
  ) {}

  @Post('match')
  @Action('investigation:matchSample', moveReply, 201)
  match(@Caller() caller: Command, @Body({ schema: matchSample }) body: MatchSample): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, { ...(await this.samples.match(tx, body)), status: 'matched' }, allowedActions),
    );
  }
}
