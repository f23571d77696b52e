import { receivePerson, resettlementReply, type ReceivePerson, type ResettlementReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './reception.js';
import { ReceptionsService } from './receptions.service.js';

@Controller('receptions')
export class ReceptionsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly receptions: ReceptionsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:receivePerson', resettlementReply, 201)
  receive(@Caller() caller: Command, @Body({ schema: receivePerson }) body: ReceivePerson): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const reception = await this.receptions.receive(tx, body);
      return { ...(await this.replies.of(tx, reception, allowedActions)), personId: reception.personId };
    });
  }
}
