import { askedReporter, askReporter, tipMessages, type AskReporter, type MoveReply, type TipMessages } from '@homeward/contracts';
import {
  Action,
  Caller,
  IN_COMMAND,
  IN_QUERY,
  Replies,
  requireNamedPurpose,
  RowId,
  type Command,
  type InCommand,
  type InQuery,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { movesByState } from '../clues/clue.js';
import { TipMessagesService } from './tip-messages.service.js';

/** Messages between the desk that has a clue and the person who reported it by the public form. */
@Controller('clues/:id/messages')
export class TipMessagesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly messages: TipMessagesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('clue-intake:askReporter', askedReporter)
  ask(@Caller() caller: Command, @RowId() id: string, @Body({ schema: askReporter }) body: AskReporter): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const clue = await this.messages.ask(tx, id, body);
      return this.replies.of(tx, clue, movesByState(clue));
    });
  }

  @Get()
  @Action('clue-intake:readMessages', tipMessages)
  list(@Caller() caller: Command, @RowId() id: string): Promise<TipMessages> {
    requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.messages.list(tx, id));
  }
}
