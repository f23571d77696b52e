import {
  identifiedPerson,
  identifySuspect,
  identifyVictim,
  type IdentifiedPerson,
  type IdentifySuspect,
  type IdentifyVictim,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, RowId, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, type Person } from './person.js';
import { PersonsIdentifyingService } from './persons.identifying.service.js';

@Controller('cases')
export class PersonsIdentifyingController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly persons: PersonsIdentifyingService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/identify-victim')
  @Action('investigation:identifyVictim', identifiedPerson, 201)
  victim(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: identifyVictim }) body: IdentifyVictim,
  ): Promise<IdentifiedPerson> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.persons.identifyVictim(tx, id, body)));
  }

  @Post(':id/identify-suspect')
  @Action('investigation:identifySuspect', identifiedPerson, 201)
  suspect(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: identifySuspect }) body: IdentifySuspect,
  ): Promise<IdentifiedPerson> {
    return this.inCommand(caller, async (tx) => this.reply(tx, await this.persons.identifySuspect(tx, id, body)));
  }

  private async reply(tx: EntityManager, person: Person): Promise<IdentifiedPerson> {
    return { ...(await this.replies.of(tx, person, allowedActions)), personId: person.personId };
  }
}
