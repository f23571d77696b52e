import { holdFollowUp, rehabilitationReply, type HoldFollowUp, type RehabilitationReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './follow-up.js';
import { FollowUpsService } from './follow-ups.service.js';

@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly followUps: FollowUpsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rehabilitation:holdFollowUp', rehabilitationReply, 201)
  hold(@Caller() caller: Command, @Body({ schema: holdFollowUp }) body: HoldFollowUp): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const followUp = await this.followUps.hold(tx, body);
      return { ...(await this.replies.of(tx, followUp, allowedActions)), personId: followUp.personId };
    });
  }
}
