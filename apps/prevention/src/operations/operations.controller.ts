import {
  endOperation,
  extendOperation,
  moveReply,
  openOperation,
  setTaggingRule,
  type EndOperation,
  type ExtendOperation,
  type MoveReply,
  type OpenOperation,
  type SetTaggingRule,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './operation.js';
import { OperationsOpeningService } from './operations.opening.service.js';
import { OperationsService } from './operations.service.js';

@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly opening: OperationsOpeningService,
    private readonly operations: OperationsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('prevention:openOperation', moveReply, 201)
  open(@Caller() caller: Command, @Body({ schema: openOperation }) body: OpenOperation): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.opening.open(tx, body), allowedActions));
  }

  @Post(':id/tagging-rule')
  @Action('prevention:setTaggingRule', moveReply)
  setTaggingRule(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: setTaggingRule }) body: SetTaggingRule,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.operations.setTaggingRule(tx, seen, body), allowedActions),
    );
  }

  @Post(':id/extend')
  @Action('prevention:extendOperation', moveReply)
  extend(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: extendOperation }) body: ExtendOperation,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.operations.extend(tx, seen, body), allowedActions));
  }

  @Post(':id/end')
  @Action('prevention:endOperation', moveReply)
  end(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: endOperation }) _body: EndOperation): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.operations.end(tx, seen), allowedActions));
  }
}
