import {
  moveReply,
  askReasons,
  bareSupervisionMove,
  decideContest,
  openSupervision,
  tellPersonOfSupervision,
  type MoveReply,
  type AskReasons,
  type BareSupervisionMove,
  type DecideContest,
  type OpenSupervision,
  type TellPersonOfSupervision,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';
import { SupervisionsService } from './supervisions.service.js';
import { SupervisionsOpeningService } from './supervisions.opening.service.js';
import { SupervisionsReadingService } from './supervisions.reading.service.js';

/** What the supervising procuratorate does by its prosecutors. */
@Controller('supervisions')
export class SupervisionsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly supervisions: SupervisionsService,
    private readonly opening: SupervisionsOpeningService,
    private readonly reading: SupervisionsReadingService,
  ) {}

  @Post()
  @Action('investigation:openSupervision', moveReply, 201)
  open(@Caller() caller: Command, @Body({ schema: openSupervision }) body: OpenSupervision): Promise<MoveReply> {
    return this.move(caller, (tx) => this.opening.open(tx, body));
  }

  @Post(':id/find-decision-right')
  @Action('investigation:findDecisionRight', moveReply)
  findDecisionRight(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'findDecisionRight', seen));
  }

  @Post(':id/find-not-overdue')
  @Action('investigation:findNotOverdue', moveReply)
  findNotOverdue(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'findNotOverdue', seen));
  }

  @Post(':id/ask-reasons')
  @Action('investigation:askReasons', moveReply)
  askReasons(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: askReasons }) body: AskReasons): Promise<MoveReply> {
    return this.move(caller, (tx) =>
      this.supervisions.act(tx, 'askReasons', seen, { stated: body.abuseEvidence ? ['abuse-evident'] : [] }),
    );
  }

  @Post(':id/issue-correction-opinion')
  @Action('investigation:issueCorrectionOpinion', moveReply)
  issueCorrectionOpinion(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'issueCorrectionOpinion', seen));
  }

  @Post(':id/uphold-reasons')
  @Action('investigation:upholdReasons', moveReply)
  upholdReasons(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'upholdReasons', seen));
  }

  @Post(':id/tell-victim')
  @Action('investigation:tellVictim', moveReply)
  tellVictim(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: tellPersonOfSupervision }) body: TellPersonOfSupervision,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'tellVictim', seen, { personId: body.personId }));
  }

  @Post(':id/issue-correction-notice')
  @Action('investigation:issueCorrectionNotice', moveReply)
  issueCorrectionNotice(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'issueCorrectionNotice', seen));
  }

  @Post(':id/issue-dunning-letter')
  @Action('investigation:issueDunningLetter', moveReply)
  issueDunningLetter(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: bareSupervisionMove }) _body: BareSupervisionMove,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) => this.supervisions.act(tx, 'issueDunningLetter', seen));
  }

  @Post(':id/decide-reconsideration')
  @Action('investigation:decideReconsideration', moveReply)
  decideReconsideration(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: decideContest }) body: DecideContest,
  ): Promise<MoveReply> {
    return this.move(caller, (tx) =>
      this.supervisions.act(tx, 'decideReconsideration', seen, {
        stated: [body.outcome === 'rescinded' ? 'notice-wrong' : 'notice-right'],
      }),
    );
  }

  private move(caller: Command, work: (tx: EntityManager) => Promise<Supervision>): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reading.reply(tx, await work(tx)));
  }
}
