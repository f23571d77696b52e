import {
  closeMatter,
  matterEntry,
  moveReply,
  reopenMatter,
  type CloseMatter,
  type MatterEntry,
  type MoveReply,
  type ReopenMatter,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  IN_QUERY,
  Replies,
  type Command,
  type InCommand,
  type InQuery,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { IdOrNumber, type NamedMatter } from './id-or-number.js';
import { movesOf } from './moves-of.js';
import { MattersClosingService } from './matters.closing.service.js';
import { MattersReadingService } from './matters.reading.service.js';

@Controller('matter-register')
export class MattersController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: MattersReadingService,
    private readonly closing: MattersClosingService,
    private readonly replies: Replies,
  ) {}

  @Get(':id')
  @Action('coordination:readMatter', matterEntry)
  get(@Caller() caller: Command, @IdOrNumber() named: NamedMatter): Promise<MatterEntry> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, named));
  }

  @Post(':id/close')
  @Action('coordination:closeMatter', moveReply)
  close(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: closeMatter }) body: CloseMatter): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const matter = await this.closing.close(tx, seen, body);
      return this.replies.of(tx, { ...matter, matterId: matter.id }, await movesOf(tx, matter.id));
    });
  }

  @Post(':id/reopen')
  @Action('coordination:reopenMatter', moveReply)
  reopen(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: reopenMatter }) body: ReopenMatter): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => {
      const matter = await this.closing.reopen(tx, seen, body);
      return this.replies.of(tx, { ...matter, matterId: matter.id }, await movesOf(tx, matter.id));
    });
  }
}
