import { confirmIdentity, resettlementReply, type ConfirmIdentity, type ResettlementReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './identity.js';
import { IdentitiesService } from './identities.service.js';

@Controller('identities')
export class IdentitiesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly identities: IdentitiesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:confirmIdentity', resettlementReply, 201)
  confirm(@Caller() caller: Command, @Body({ schema: confirmIdentity }) body: ConfirmIdentity): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const identity = await this.identities.confirm(tx, body);
      return { ...(await this.replies.of(tx, identity, allowedActions)), personId: identity.personId };
    });
  }
}
