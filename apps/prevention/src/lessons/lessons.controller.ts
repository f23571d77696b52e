import { moveReply, recordLesson, type MoveReply, type RecordLesson } from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './lesson.js';
import { LessonsService } from './lessons.service.js';

@Controller('lessons')
export class LessonsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly lessons: LessonsService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/record')
  @Action('prevention:recordLesson', moveReply)
  record(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: recordLesson }) body: RecordLesson): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.lessons.record(tx, seen, body), allowedActions));
  }
}
