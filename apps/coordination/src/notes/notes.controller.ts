import { moveReply, writeNote, type MoveReply, type WriteNote } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { NotesService } from './notes.service.js';

@Controller('notes')
export class NotesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly notes: NotesService,
  ) {}

  @Post()
  @Action('coordination:writeNote', moveReply, 201)
  write(@Caller() caller: Command, @Body({ schema: writeNote }) body: WriteNote): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const { id, version, matterId } = await this.notes.write(tx, body);
      return { id, version, matterId, status: 'written', allowedActions: [] };
    });
  }
}
