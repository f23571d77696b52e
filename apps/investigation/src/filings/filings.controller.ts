import {
  decideFiling,
  moveReply,
  proposeFiling,
  returnFiling,
  type DecideFiling,
  type MoveReply,
  type ProposeFiling,
  type ReturnFiling,
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
import type { EntityManager } from 'typeorm';
import { allowedActions as caseActions } from '../cases/case.js';
import { allowedActions } from './filing.js';
import { FilingsService, type FilingOfCase } from './filings.service.js';

/** Filing is decided on the case: an organ that owns no row of it answers with the version of its own proposal. */
@Controller('cases')
export class FilingsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly filings: FilingsService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/propose-filing')
  @Action('investigation:proposeFiling', moveReply)
  propose(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: proposeFiling }) body: ProposeFiling,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.filings.propose(tx, id, body)));
  }

  @Post(':id/decide-filing')
  @Action('investigation:decideFiling', moveReply)
  decide(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: decideFiling }) _body: DecideFiling,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.filings.decide(tx, seen)));
  }

  @Post(':id/return-filing')
  @Action('investigation:returnFiling', moveReply)
  giveBack(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: returnFiling }) _body: ReturnFiling,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.filings.giveBack(tx, seen)));
  }

  private reply(tx: EntityManager, { filing, kase }: FilingOfCase): Promise<MoveReply> {
    return kase ? this.replies.of(tx, kase, caseActions) : this.replies.of(tx, { ...filing, id: filing.caseId }, allowedActions);
  }
}
