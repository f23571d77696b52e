import {
  closeOperation,
  moveReply,
  reportOperation,
  signatureReply,
  signClosingReport,
  type CloseOperation,
  type MoveReply,
  type ReportOperation,
  type SignatureReply,
  type SignClosingReport,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  Replies,
  RowId,
  type Command,
  type InCommand,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './operation.js';
import { OperationsClosingService } from './operations.closing.service.js';

@Controller('operations')
export class OperationsClosingController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly closing: OperationsClosingService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/report')
  @Action('prevention:reportOperation', moveReply)
  report(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: reportOperation }) body: ReportOperation,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.closing.report(tx, seen, body), allowedActions));
  }

  @Post(':id/sign')
  @Action('prevention:signClosingReport', signatureReply, 201)
  sign(
    @Caller() caller: Command,
    @RowId() operationId: string,
    @Body({ schema: signClosingReport }) _body: SignClosingReport,
  ): Promise<SignatureReply> {
    return this.inCommand(caller, async (tx) => {
      const { id, version } = await this.closing.sign(tx, operationId);
      return { id, version, matterId: null, status: 'signed', allowedActions: [], operationId };
    });
  }

  @Post(':id/close')
  @Action('prevention:closeOperation', moveReply)
  close(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: closeOperation }) _body: CloseOperation,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.closing.close(tx, seen), allowedActions));
  }
}
