import { applyForProtectionOrder, moveReply, type ApplyForProtectionOrder, type MoveReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './protection-order.js';
import { ProtectionOrdersService } from './protection-orders.service.js';

@Controller('protection-orders')
export class ProtectionOrdersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly orders: ProtectionOrdersService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rescue:applyForProtectionOrder', moveReply, 201)
  apply(@Caller() caller: Command, @Body({ schema: applyForProtectionOrder }) body: ApplyForProtectionOrder): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.orders.apply(tx, body), allowedActions));
  }
}
