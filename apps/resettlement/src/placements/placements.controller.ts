import {
  approvePlacement,
  moveReply,
  proposePlacement,
  proposePlacementChange,
  proposePlacementEnd,
  resettlementReply,
  returnPlacement,
  type MoveReply,
  type ProposePlacement,
  type ProposePlacementChange,
  type ProposePlacementEnd,
  type ResettlementReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './placement.js';
import { PlacementsService } from './placements.service.js';

@Controller('placements')
export class PlacementsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly placements: PlacementsService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:proposePlacement', resettlementReply, 201)
  propose(@Caller() caller: Command, @Body({ schema: proposePlacement }) body: ProposePlacement): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const placement = await this.placements.propose(tx, body);
      return { ...(await this.replies.of(tx, placement, allowedActions)), personId: placement.personId };
    });
  }

  @Post(':id/propose-change')
  @Action('resettlement:proposePlacementChange', moveReply)
  proposeChange(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposePlacementChange }) body: ProposePlacementChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.placements.proposeChange(tx, seen, body), allowedActions),
    );
  }

  @Post(':id/propose-end')
  @Action('resettlement:proposePlacementEnd', moveReply)
  proposeEnd(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposePlacementEnd }) body: ProposePlacementEnd,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, await this.placements.proposeEnd(tx, seen, body), allowedActions),
    );
  }

  @Post(':id/approve')
  @Action('resettlement:approvePlacement', moveReply)
  approve(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: approvePlacement }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.placements.approve(tx, seen), allowedActions));
  }

  @Post(':id/return')
  @Action('resettlement:returnPlacement', moveReply)
  giveBack(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: returnPlacement }) _body: object): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.placements.giveBack(tx, seen), allowedActions));
  }
}
