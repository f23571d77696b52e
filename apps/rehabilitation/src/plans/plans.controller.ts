import {
  agreePlan,
  moveReply,
  rehabilitationReply,
  revisePlan,
  type AgreePlan,
  type MoveReply,
  type RehabilitationReply,
  type RevisePlan,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './plan.js';
import { PlansService } from './plans.service.js';

@Controller('plans')
export class PlansController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly plans: PlansService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rehabilitation:agreePlan', rehabilitationReply, 201)
  agree(@Caller() caller: Command, @Body({ schema: agreePlan }) body: AgreePlan): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const plan = await this.plans.agree(tx, body);
      return { ...(await this.replies.of(tx, plan, allowedActions)), personId: plan.personId };
    });
  }

  @Post(':id/revise')
  @Action('rehabilitation:revisePlan', moveReply)
  revise(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: revisePlan }) body: RevisePlan): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.plans.revise(tx, seen, body), allowedActions));
  }
}
