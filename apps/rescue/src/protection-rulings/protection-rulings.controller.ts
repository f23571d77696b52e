import {
  acceptProtectionOrder,
  issueProtectionOrder,
  lapseProtectionOrder,
  moveReply,
  refuseProtectionOrder,
  serveProtectionOrder,
  type AcceptProtectionOrder,
  type IssueProtectionOrder,
  type LapseProtectionOrder,
  type MoveReply,
  type RefuseProtectionOrder,
  type ServeProtectionOrder,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './protection-ruling.js';
import { ProtectionRulingsAcceptingService } from './protection-rulings.accepting.service.js';
import { ProtectionRulingsService } from './protection-rulings.service.js';

@Controller('protection-rulings')
export class ProtectionRulingsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly accepting: ProtectionRulingsAcceptingService,
    private readonly rulings: ProtectionRulingsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rescue:acceptProtectionOrder', moveReply, 201)
  accept(@Caller() caller: Command, @Body({ schema: acceptProtectionOrder }) body: AcceptProtectionOrder): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.accepting.accept(tx, body), allowedActions));
  }

  @Post(':id/issue')
  @Action('rescue:issueProtectionOrder', moveReply)
  issue(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: issueProtectionOrder }) body: IssueProtectionOrder,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.rulings.issue(tx, seen, body), allowedActions));
  }

  @Post(':id/refuse')
  @Action('rescue:refuseProtectionOrder', moveReply)
  refuse(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: refuseProtectionOrder }) body: RefuseProtectionOrder,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.rulings.refuse(tx, seen, body), allowedActions));
  }

  @Post(':id/serve')
  @Action('rescue:serveProtectionOrder', moveReply)
  serve(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: serveProtectionOrder }) body: ServeProtectionOrder,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.rulings.serve(tx, seen, body), allowedActions));
  }

  @Post(':id/lapse')
  @Action('rescue:lapseProtectionOrder', moveReply)
  lapse(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: lapseProtectionOrder }) _body: LapseProtectionOrder,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.rulings.lapse(tx, seen), allowedActions));
  }
}
