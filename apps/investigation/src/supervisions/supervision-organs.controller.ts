import {
  moveReply,
  decideContest,
  endConsultation,
  laySupervisionBefore,
  moveSupervision,
  type MoveReply,
  type DecideContest,
  type EndConsultation,
  type LaySupervisionBefore,
  type MoveSupervision,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';
import { SupervisionsService } from './supervisions.service.js';
import { SupervisionsOrgansService } from './supervisions.organs.service.js';
import { SupervisionsReadingService } from './supervisions.reading.service.js';

/** What brings another organ in, and what the next higher procuratorate decides. */
@Controller('supervisions')
export class SupervisionOrgansController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly supervisions: SupervisionsService,
    private readonly organs: SupervisionsOrgansService,
    private readonly reading: SupervisionsReadingService,
  ) {}

  @Post(':id/report-up')
  @Action('investigation:reportUp', moveReply)
  reportUp(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: laySupervisionBefore }) body: LaySupervisionBefore,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.organs.layBefore(tx, 'reportUp', seen, body.toAgencyId));
  }

  @Post(':id/end-consultation')
  @Action('investigation:endConsultation', moveReply)
  endConsultation(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: endConsultation }) body: EndConsultation,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'endConsultation', seen, { reason: body.reason }));
  }

  @Post(':id/ask-review')
  @Action('investigation:askReview', moveReply)
  askReview(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: laySupervisionBefore }) body: LaySupervisionBefore,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.organs.layBefore(tx, 'askReview', seen, body.toAgencyId));
  }

  @Post(':id/decide-review')
  @Action('investigation:decideReview', moveReply)
  decideReview(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: decideContest }) body: DecideContest,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) =>
      this.supervisions.act(tx, 'decideReview', seen, { stated: [body.outcome === 'rescinded' ? 'notice-wrong' : 'notice-right'] }),
    );
  }

  @Post(':id/move-jurisdiction')
  @Action('investigation:moveJurisdiction', moveReply)
  moveJurisdiction(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: moveSupervision }) body: MoveSupervision,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.organs.moveJurisdiction(tx, seen, body));
  }

  private move(caller: Command, work: (tx: EntityManager) => Promise<Supervision>): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await work(tx)));
  }
}
