import {
  endSupport,
  keepSupport,
  moveReply,
  proposeSupportEnd,
  reopenSupport,
  type MoveReply,
  type ProposeSupportEnd,
  type ReopenSupport,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './support.js';
import { SupportsService } from './supports.service.js';

@Controller('supports')
export class SupportsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly supports: SupportsService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/propose-end')
  @Action('rehabilitation:proposeSupportEnd', moveReply)
  proposeEnd(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposeSupportEnd }) body: ProposeSupportEnd,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.supports.proposeEnd(tx, seen, body), allowedActions),
    );
  }

  @Post(':id/end')
  @Action('rehabilitation:endSupport', moveReply)
  end(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: endSupport }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.supports.end(tx, seen), allowedActions));
  }

  @Post(':id/keep')
  @Action('rehabilitation:keepSupport', moveReply)
  keep(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: keepSupport }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.supports.keep(tx, seen), allowedActions));
  }

  @Post(':id/reopen')
  @Action('rehabilitation:reopenSupport', moveReply)
  reopen(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: reopenSupport }) body: ReopenSupport,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.supports.reopen(tx, seen, body), allowedActions));
  }
}
