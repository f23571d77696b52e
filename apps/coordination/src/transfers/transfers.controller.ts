import {
  acknowledgeResult,
  contestResult,
  moveReply,
  offerTransfer,
  settleTransfer,
  supplementTransfer,
  withdrawTransfer,
  type AcknowledgeResult,
  type ContestResult,
  type MoveReply,
  type OfferTransfer,
  type SettleTransfer,
  type SupplementTransfer,
  type WithdrawTransfer,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { TransferReplies } from './transfer-replies.js';
import { TransfersOfferingService } from './transfers.offering.service.js';
import { TransfersSendingService } from './transfers.sending.service.js';
import { TransfersReportingService } from './transfers.reporting.service.js';

@Controller('transfers')
export class TransfersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly offering: TransfersOfferingService,
    private readonly sending: TransfersSendingService,
    private readonly reporting: TransfersReportingService,
    private readonly replies: TransferReplies,
  ) {}

  @Post()
  @Action('coordination:offerTransfer', moveReply, 201)
  offer(@Caller() caller: Command, @Body({ schema: offerTransfer }) body: OfferTransfer): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.offering.offer(tx, body)));
  }

  @Post(':id/supplement')
  @Action('coordination:supplementTransfer', moveReply)
  supplement(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: supplementTransfer }) body: SupplementTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.sending.supplement(tx, seen, body)));
  }

  @Post(':id/withdraw')
  @Action('coordination:withdrawTransfer', moveReply)
  withdraw(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: withdrawTransfer }) body: WithdrawTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.sending.withdraw(tx, seen, body)));
  }

  @Post(':id/settle')
  @Action('coordination:settleTransfer', moveReply)
  settle(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: settleTransfer }) body: SettleTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.sending.settle(tx, seen, body)));
  }

  @Post(':id/acknowledge-result')
  @Action('coordination:acknowledgeResult', moveReply)
  acknowledge(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: acknowledgeResult }) _body: AcknowledgeResult,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reporting.acknowledge(tx, seen)));
  }

  @Post(':id/contest-result')
  @Action('coordination:contestResult', moveReply)
  contest(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: contestResult }) body: ContestResult,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reporting.contest(tx, seen, body)));
  }
}
