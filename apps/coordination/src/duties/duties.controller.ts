import {
  acknowledgeDuty,
  cancelDuty,
  decideExtension,
  moveReply,
  pauseDuty,
  reassignDuty,
  requestExtension,
  type AcknowledgeDuty,
  type CancelDuty,
  type DecideExtension,
  type MoveReply,
  type PauseDuty,
  type ReassignDuty,
  type RequestExtension,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { DutiesService } from './duties.service.js';
import { DutiesRepliesService } from './duties.replies.service.js';

@Controller('duties')
export class DutiesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly duties: DutiesService,
    private readonly replies: DutiesRepliesService,
  ) {}

  @Post(':id/acknowledge')
  @Action('coordination:acknowledgeDuty', moveReply)
  acknowledge(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: acknowledgeDuty }) body: AcknowledgeDuty,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.duties.acknowledge(tx, seen, body)));
  }

  @Post(':id/request-extension')
  @Action('coordination:requestExtension', moveReply)
  requestExtension(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: requestExtension }) body: RequestExtension,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.duties.requestExtension(tx, seen, body)));
  }

  @Post(':id/decide-extension')
  @Action('coordination:decideExtension', moveReply)
  decideExtension(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: decideExtension }) body: DecideExtension,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.duties.decideExtension(tx, seen, body)));
  }

  @Post(':id/reassign')
  @Action('coordination:reassignDuty', moveReply)
  reassign(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: reassignDuty }) body: ReassignDuty,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.duties.reassign(tx, seen, body)));
  }

  @Post(':id/cancel')
  @Action('coordination:cancelDuty', moveReply)
  cancel(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: cancelDuty }) body: CancelDuty): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.duties.cancel(tx, seen, body)));
  }

  @Post(':id/pause')
  @Action('coordination:pauseDuty', moveReply)
  pause(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: pauseDuty }) _body: PauseDuty): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.duties.pause(tx, seen));
  }
}
