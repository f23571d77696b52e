import {
  acceptClue,
  closeClue,
  dismissClue,
  issueReceipt,
  moveReply,
  registerClue,
  registeredClue,
  supplementClue,
  triageClue,
  type AcceptClue,
  type CloseClue,
  type DismissClue,
  type IssueReceipt,
  type MoveReply,
  type RegisterClue,
  type RegisteredClue,
  type SupplementClue,
  type TriageClue,
} from '@homeward/contracts';
import {
  Action,
  Answered,
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
import { movesByState, type Clue } from './clue.js';
import { CluesRegistrationService } from './clues.registration.service.js';
import { CluesService } from './clues.service.js';

@Controller('clues')
export class CluesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly registration: CluesRegistrationService,
    private readonly clues: CluesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('clue-intake:registerClue', registeredClue, 201)
  register(
    @Caller() caller: Command,
    @Body({ schema: registerClue }) body: RegisterClue,
  ): Promise<RegisteredClue | Answered<RegisteredClue>> {
    return this.inCommand(caller, async (tx) => {
      const { clue, isNew } = await this.registration.register(tx, body);
      const reply = { ...(await this.reply(tx, clue)), matterNumber: clue.matterNumber };
      return isNew ? reply : new Answered(200, reply);
    });
  }

  @Post(':id/supplement')
  @Action('clue-intake:supplementClue', moveReply)
  supplement(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: supplementClue }) body: SupplementClue,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.supplement(tx, id, body)));
  }

  @Post(':id/issue-receipt')
  @Action('clue-intake:issueReceipt', moveReply)
  issueReceipt(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: issueReceipt }) body: IssueReceipt,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.issueReceipt(tx, seen, body)));
  }

  @Post(':id/triage')
  @Action('clue-intake:triageClue', moveReply)
  triage(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: triageClue }) body: TriageClue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.triage(tx, seen, body)));
  }

  @Post(':id/accept')
  @Action('clue-intake:acceptClue', moveReply)
  accept(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: acceptClue }) body: AcceptClue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.accept(tx, seen, body)));
  }

  @Post(':id/dismiss')
  @Action('clue-intake:dismissClue', moveReply)
  dismiss(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: dismissClue }) body: DismissClue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.dismiss(tx, seen, body)));
  }

  @Post(':id/close')
  @Action('clue-intake:closeClue', moveReply)
  close(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: closeClue }) body: CloseClue): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.clues.close(tx, seen, body)));
  }

  private reply(tx: EntityManager, clue: Clue): Promise<MoveReply> {
    return this.replies.of(tx, clue, movesByState(clue));
  }
}
