import {
  acceptTransfer,
  moveReply,
  redirectTransfer,
  refuseTransfer,
  reportProgress,
  reportResult,
  requestSupplement,
  seeTransfer,
  type AcceptTransfer,
  type MoveReply,
  type RedirectTransfer,
  type RefuseTransfer,
  type ReportProgress,
  type ReportResult,
  type RequestSupplement,
  type SeeTransfer,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, RowId, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { TransferReplies } from './transfer-replies.js';
import { TransfersAnsweringService } from './transfers.answering.service.js';
import { TransfersReportingService } from './transfers.reporting.service.js';

@Controller('transfers')
export class TransfersAnsweringController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly answering: TransfersAnsweringService,
    private readonly reporting: TransfersReportingService,
    private readonly replies: TransferReplies,
  ) {}

  @Post(':id/see')
  @Action('coordination:seeTransfer', moveReply)
  see(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: seeTransfer }) _body: SeeTransfer): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.answering.see(tx, seen)));
  }

  @Post(':id/accept')
  @Action('coordination:acceptTransfer', moveReply)
  accept(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: acceptTransfer }) body: AcceptTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.answering.accept(tx, seen, body)));
  }

  @Post(':id/refuse')
  @Action('coordination:refuseTransfer', moveReply)
  refuse(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: refuseTransfer }) body: RefuseTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.answering.refuse(tx, seen, body)));
  }

  @Post(':id/redirect')
  @Action('coordination:redirectTransfer', moveReply)
  redirect(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: redirectTransfer }) body: RedirectTransfer,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.answering.redirect(tx, seen, body)));
  }

  @Post(':id/request-supplement')
  @Action('coordination:requestSupplement', moveReply)
  requestSupplement(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: requestSupplement }) body: RequestSupplement,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.answering.requestSupplement(tx, seen, body)));
  }

  @Post(':id/report-progress')
  @Action('coordination:reportProgress', moveReply)
  reportProgress(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: reportProgress }) body: ReportProgress,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reporting.reportProgress(tx, id, body)));
  }

  @Post(':id/report-result')
  @Action('coordination:reportResult', moveReply)
  reportResult(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: reportResult }) body: ReportResult,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reporting.reportResult(tx, seen, body)));
  }
}
