import { publishFamilyNotice, resettlementReply, type PublishFamilyNotice, type ResettlementReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './family-notice.js';
import { FamilyNoticesService } from './family-notices.service.js';

@Controller('family-notices')
export class FamilyNoticesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly notices: FamilyNoticesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:publishFamilyNotice', resettlementReply, 201)
  publish(@Caller() caller: Command, @Body({ schema: publishFamilyNotice }) body: PublishFamilyNotice): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const notice = await this.notices.publish(tx, body);
      return { ...(await this.replies.of(tx, notice, allowedActions)), personId: notice.personId };
    });
  }
}
