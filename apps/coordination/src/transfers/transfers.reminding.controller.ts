import { moveReply, remindTransfer, type MoveReply, type RemindTransfer } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { TransferReplies } from './transfer-replies.js';
import { TransfersRemindingService } from './transfers.reminding.service.js';

@Controller('transfers')
export class TransfersRemindingController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly reminding: TransfersRemindingService,
    private readonly replies: TransferReplies,
  ) {}

  @Post(':id/remind')
  @Action('coordination:remindTransfer', moveReply)
  remind(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: remindTransfer }) _body: RemindTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reminding.remind(tx, seen)));
  }
}
