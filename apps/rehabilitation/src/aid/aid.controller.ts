import {
  applyForAid,
  decideAid,
  moveReply,
  proposeAidDecision,
  rehabilitationReply,
  returnAid,
  type ApplyForAid,
  type MoveReply,
  type ProposeAidDecision,
  type RehabilitationReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './aid.js';
import { AidService } from './aid.service.js';

@Controller('aid')
export class AidController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly aid: AidService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rehabilitation:applyForAid', rehabilitationReply, 201)
  apply(@Caller() caller: Command, @Body({ schema: applyForAid }) body: ApplyForAid): Promise<RehabilitationReply> {
    return this.inCommand(caller, async (tx) => {
      const aid = await this.aid.apply(tx, body);
      return { ...(await this.replies.of(tx, aid, allowedActions)), personId: aid.personId };
    });
  }

  @Post(':id/propose')
  @Action('rehabilitation:proposeAidDecision', moveReply)
  propose(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposeAidDecision }) body: ProposeAidDecision,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.aid.propose(tx, seen, body), allowedActions));
  }

  @Post(':id/decide')
  @Action('rehabilitation:decideAid', moveReply)
  decide(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: decideAid }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.aid.decide(tx, seen), allowedActions));
  }

  @Post(':id/return')
  @Action('rehabilitation:returnAid', moveReply)
  giveBack(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: returnAid }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.aid.giveBack(tx, seen), allowedActions));
  }
}
