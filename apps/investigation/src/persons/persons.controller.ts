import {
  detainSuspect,
  moveReply,
  reclassifyVictim,
  releaseSuspect,
  type DetainSuspect,
  type MoveReply,
  type ReclassifyVictim,
  type ReleaseSuspect,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './person.js';
import { PersonsService } from './persons.service.js';

@Controller('persons')
export class PersonsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly persons: PersonsService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/reclassify')
  @Action('investigation:reclassifyVictim', moveReply)
  reclassify(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: reclassifyVictim }) body: ReclassifyVictim,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.persons.reclassify(tx, seen, body), allowedActions));
  }

  @Post(':id/detain')
  @Action('investigation:detainSuspect', moveReply)
  detain(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: detainSuspect }) body: DetainSuspect,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.persons.detain(tx, seen, body), allowedActions));
  }

  @Post(':id/release')
  @Action('investigation:releaseSuspect', moveReply)
  release(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: releaseSuspect }) body: ReleaseSuspect,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.persons.release(tx, seen, body), allowedActions));
  }
}
