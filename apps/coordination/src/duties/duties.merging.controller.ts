import {
  consolidateDuties,
  moveReply,
  separateDuties,
  type ConsolidateDuties,
  type MoveReply,
  type SeparateDuties,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { movesOf } from '../matters/moves-of.js';
import { DutiesMergingService } from './duties.merging.service.js';

@Controller('matter-register')
export class DutiesMergingController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly merging: DutiesMergingService,
    private readonly replies: Replies,
  ) {}

  @Post(':id/consolidate-duties')
  @Action('coordination:consolidateDuties', moveReply)
  consolidate(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: consolidateDuties }) { otherMatterId }: ConsolidateDuties,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const matter = await this.merging.consolidate(tx, seen, otherMatterId);
      return this.replies.of(tx, { ...matter, matterId: matter.id }, await movesOf(tx, matter.id));
    });
  }

  @Post(':id/separate-duties')
  @Action('coordination:separateDuties', moveReply)
  separate(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: separateDuties }) { otherMatterId }: SeparateDuties,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const matter = await this.merging.separate(tx, seen, otherMatterId);
      return this.replies.of(tx, { ...matter, matterId: matter.id }, await movesOf(tx, matter.id));
    });
  }
}
