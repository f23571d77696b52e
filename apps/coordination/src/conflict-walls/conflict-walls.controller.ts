import {
  liftWall,
  moveReply,
  raiseWall,
  wallPage,
  wallView,
  wallQuery,
  type LiftWall,
  type MoveReply,
  type RaiseWall,
  type WallPage,
  type WallView,
  type WallQuery,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  IN_QUERY,
  RowId,
  type Command,
  type InCommand,
  type InQuery,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import type { ConflictWall } from './conflict-wall.js';
import { ConflictWallsReadingService } from './conflict-walls.reading.service.js';
import { ConflictWallsService } from './conflict-walls.service.js';

@Controller('conflict-walls')
export class ConflictWallsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly walls: ConflictWallsService,
    private readonly reading: ConflictWallsReadingService,
  ) {}

  @Get()
  @Action('coordination:listWalls', wallPage)
  list(@Caller() caller: Command, @Query({ schema: wallQuery }) query: WallQuery): Promise<WallPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readWall', wallView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<WallView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }

  @Post()
  @Action('coordination:raiseWall', moveReply, 201)
  raise(@Caller() caller: Command, @Body({ schema: raiseWall }) body: RaiseWall): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => replyOf(await this.walls.raise(tx, body)));
  }

  @Post(':id/lift')
  @Action('coordination:liftWall', moveReply)
  lift(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: liftWall }) _body: LiftWall): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => replyOf(await this.walls.lift(tx, seen)));
  }
}

// Whoever raises a wall never lifts it, and one that is lifted stays so: nothing follows for the caller.
const replyOf = ({ id, version, matterId, status }: ConflictWall): MoveReply => ({
  ...{ id, version, matterId, status, allowedActions: [] },
});
