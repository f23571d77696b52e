import { moveReply, bareSupervisionMove, type MoveReply, type BareSupervisionMove } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';
import { SupervisionsService } from './supervisions.service.js';
import { SupervisionsReadingService } from './supervisions.reading.service.js';

/** A filing notice and a withdrawal notice: a prosecutor proposes, the chief prosecutor decides (rule 561). */
@Controller('supervisions')
export class SupervisionNoticesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly supervisions: SupervisionsService,
    private readonly reading: SupervisionsReadingService,
  ) {}

  @Post(':id/propose-notice')
  @Action('investigation:proposeNotice', moveReply)
  proposeNotice(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.proposeNotice(tx, seen));
  }

  @Post(':id/decide-notice')
  @Action('investigation:decideNotice', moveReply)
  decideNotice(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'decideNotice', seen));
  }

  @Post(':id/return-notice')
  @Action('investigation:returnNotice', moveReply)
  returnNotice(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.returnNotice(tx, seen));
  }

  private move(caller: Command, work: (tx: EntityManager) => Promise<Supervision>): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await work(tx)));
  }
}
