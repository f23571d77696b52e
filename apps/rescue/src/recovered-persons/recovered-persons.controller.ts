import {
  moveReply,
  recordNeeds,
  recordRecovery,
  recoveredPersonReply,
  type MoveReply,
  type RecordNeeds,
  type RecordRecovery,
  type RecoveredPersonReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './recovered-person.js';
import { RecoveredPersonsService } from './recovered-persons.service.js';

@Controller('recovered-persons')
export class RecoveredPersonsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly persons: RecoveredPersonsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('rescue:recordRecovery', recoveredPersonReply, 201)
  recordRecovery(@Caller() caller: Command, @Body({ schema: recordRecovery }) body: RecordRecovery): Promise<RecoveredPersonReply> {
    return this.inCommand(caller, async (tx) => {
      const person = await this.persons.recordRecovery(tx, body);
      return { ...(await this.replies.of(tx, person, allowedActions)), personId: person.personId };
    });
  }

  @Post(':id/needs')
  @Action('rescue:recordNeeds', moveReply)
  recordNeeds(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: recordNeeds }) body: RecordNeeds,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.persons.recordNeeds(tx, seen, body), allowedActions),
    );
  }
}
