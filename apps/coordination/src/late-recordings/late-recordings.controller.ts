import { agreeLateRecording, moveReply, type AgreeLateRecording, type MoveReply } from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, type Command, type InCommand } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { LateRecordingsService } from './late-recordings.service.js';

@Controller('late-recordings')
export class LateRecordingsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly recordings: LateRecordingsService,
  ) {}

  @Post()
  @Action('coordination:agreeLateRecording', moveReply, 201)
  agree(@Caller() caller: Command, @Body({ schema: agreeLateRecording }) body: AgreeLateRecording): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const { id, version, matterId } = await this.recordings.agree(tx, body);
      return { id, version, matterId, status: 'agreed', allowedActions: [] };
    });
  }
}
