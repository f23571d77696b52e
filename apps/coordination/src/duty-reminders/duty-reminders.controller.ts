import { moveReply, remindDuty, type MoveReply, type RemindDuty } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { DutiesRepliesService } from '../duties/duties.replies.service.js';
import { DutyRemindersService } from './duty-reminders.service.js';

@Controller('duties')
export class DutyRemindersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly reminders: DutyRemindersService,
    private readonly replies: DutiesRepliesService,
  ) {}

  @Post(':id/remind')
  @Action('coordination:remindDuty', moveReply)
  remind(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: remindDuty }) _body: RemindDuty): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.reminders.remind(tx, seen)));
  }
}
