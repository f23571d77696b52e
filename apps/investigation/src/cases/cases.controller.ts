import {
  closeCase,
  concludeInvestigation,
  moveReply,
  noteProgress,
  reopenCase,
  type CloseCase,
  type ConcludeInvestigation,
  type MoveReply,
  type NoteProgress,
  type ReopenCase,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './case.js';
import { CasesService } from './cases.service.js';

@Controller('cases')
export class CasesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly cases: CasesService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/note-progress')
  @Action('investigation:noteProgress', moveReply)
  noteProgress(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: noteProgress }) body: NoteProgress,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.cases.noteProgress(tx, seen, body), allowedActions));
  }

  @Post(':id/conclude')
  @Action('investigation:concludeInvestigation', moveReply)
  conclude(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: concludeInvestigation }) body: ConcludeInvestigation,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.cases.conclude(tx, seen, body), allowedActions));
  }

  @Post(':id/close')
  @Action('investigation:closeCase', moveReply)
  close(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: closeCase }) body: CloseCase): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.cases.close(tx, seen, body), allowedActions));
  }

  @Post(':id/reopen')
  @Action('investigation:reopenCase', moveReply)
  reopen(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: reopenCase }) body: ReopenCase): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.cases.reopen(tx, seen, body), allowedActions));
  }
}
