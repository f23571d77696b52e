import {
  importPack,
  jobView,
  moveReply,
  previewChange,
  proposeChange,
  publishChange,
  restorePack,
  withdrawChange,
  type ImportPack,
  type JobView,
  type MoveReply,
  type PreviewChange,
  type ProposeChange,
  type PublishChange,
  type RestorePack,
  type WithdrawChange,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, RowId, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { atJob, type JobAnswer } from './job-place.js';
import { PacksService } from './packs.service.js';
import { PolicyMoves } from './policy-moves.js';
import { PolicyReplies } from './policy-replies.js';

@Controller('packs')
export class PacksController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly packs: PacksService,
    private readonly moves: PolicyMoves,
    private readonly replies: PolicyReplies,
  ) {}

  @Post()
  @Action('coordination:importPack', moveReply, 201)
  import(@Caller() caller: Command, @Body({ schema: importPack }) body: ImportPack): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.ofDraft(tx, await this.packs.import(tx, body)));
  }

  @Post(':id/restore')
  @Action('coordination:restorePack', moveReply, 201)
  restore(@Caller() caller: Command, @RowId() id: string, @Body({ schema: restorePack }) body: RestorePack): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.ofDraft(tx, await this.packs.restore(tx, id, body)));
  }

  @Post(':id/preview')
  @Action('coordination:previewPack', jobView, 202)
  async preview(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: previewChange }) _body: PreviewChange,
    @Res({ passthrough: true }) answer: JobAnswer,
  ): Promise<JobView> {
    return atJob(answer, await this.inCommand(caller, (tx) => this.moves.preview(tx, 'pack', id)));
  }

  @Post(':id/propose')
  @Action('coordination:proposePack', moveReply)
  propose(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposeChange }) body: ProposeChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.propose(tx, 'pack', seen, body));
  }

  @Post(':id/publish')
  @Action('coordination:publishPack', moveReply)
  publish(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: publishChange }) body: PublishChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.publish(tx, 'pack', seen, body));
  }

  @Post(':id/withdraw')
  @Action('coordination:withdrawPack', moveReply)
  withdraw(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: withdrawChange }) _body: WithdrawChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.withdraw(tx, 'pack', seen));
  }
}
