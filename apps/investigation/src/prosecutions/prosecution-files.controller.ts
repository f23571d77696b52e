import { moveReply, receiveFile, type MoveReply, type ReceiveFile } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, Replies, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './prosecution.js';
import { ProsecutionFilesService } from './prosecution-files.service.js';

@Controller('prosecution-files')
export class ProsecutionFilesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly files: ProsecutionFilesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:receiveFile', moveReply, 201)
  receive(@Caller() caller: Command, @Body({ schema: receiveFile }) body: ReceiveFile): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, { ...(await this.files.receive(tx, body)), status: 'received' }, allowedActions),
    );
  }
}
