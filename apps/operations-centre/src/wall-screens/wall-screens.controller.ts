import {
  moveReply,
  removeWallScreen,
  setUpWallScreen,
  type MoveReply,
  type RemoveWallScreen,
  type SetUpWallScreen,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './wall-screen.js';
import { WallScreensService } from './wall-screens.service.js';

@Controller('wall-screens')
export class WallScreensController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly screens: WallScreensService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('operations-centre:setUpWallScreen', moveReply, 201)
  setUp(@Caller() caller: Command, @Body({ schema: setUpWallScreen }) body: SetUpWallScreen): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.screens.setUp(tx, body), allowedActions));
  }

  @Post(':id/remove')
  @Action('operations-centre:removeWallScreen', moveReply)
  remove(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: removeWallScreen }) _body: RemoveWallScreen,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.screens.remove(tx, seen), allowedActions));
  }
}
