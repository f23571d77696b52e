import {
  moveReply,
  bareSupervisionMove,
  tellPersonOfSupervision,
  type MoveReply,
  type BareSupervisionMove,
  type TellPersonOfSupervision,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';
import { SupervisionsService } from './supervisions.service.js';
import { SupervisionsReadingService } from './supervisions.reading.service.js';

/** What the supervised police organ answers. */
@Controller('supervisions')
export class SupervisionAnswersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly supervisions: SupervisionsService,
    private readonly reading: SupervisionsReadingService,
  ) {}

  @Post(':id/give-reasons')
  @Action('investigation:giveReasons', moveReply)
  giveReasons(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'giveReasons', seen));
  }

  @Post(':id/tell-progress')
  @Action('investigation:tellProgress', moveReply)
  tellProgress(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'tellProgress', seen));
  }

  @Post(':id/withdraw-case')
  @Action('investigation:withdrawCase', moveReply)
  withdrawCase(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'withdrawCase', seen));
  }

  @Post(':id/contest-withdrawal')
  @Action('investigation:contestWithdrawal', moveReply)
  contestWithdrawal(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'contestWithdrawal', seen));
  }

  @Post(':id/tell-parties')
  @Action('investigation:tellParties', moveReply)
  tellParties(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: tellPersonOfSupervision }) body: TellPersonOfSupervision,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'tellParties', seen, { personId: body.personId }));
  }

  private move(caller: Command, work: (tx: EntityManager) => Promise<Supervision>): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await work(tx)));
  }
}
