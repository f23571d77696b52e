import {
  concludeSearch,
  moveReply,
  openSearch,
  resettlementReply,
  type ConcludeSearch,
  type MoveReply,
  type OpenSearch,
  type ResettlementReply,
} from '@homeward/contracts';
import { Action, Caller, IfMatch, IN_COMMAND, Replies, type Command, type InCommand, type Seen } from '@homeward/service-kit';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { allowedActions } from './search.js';
import { SearchesService } from './searches.service.js';

@Controller('searches')
export class SearchesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    private readonly searches: SearchesService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('resettlement:openSearch', resettlementReply, 201)
  open(@Caller() caller: Command, @Body({ schema: openSearch }) body: OpenSearch): Promise<ResettlementReply> {
    return this.inCommand(caller, async (tx) => {
      const search = await this.searches.open(tx, body);
      return { ...(await this.replies.of(tx, search, allowedActions)), personId: search.personId };
    });
  }

  @Post(':id/conclude')
  @Action('resettlement:concludeSearch', moveReply)
  conclude(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: concludeSearch }) body: ConcludeSearch,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.of(tx, await this.searches.conclude(tx, seen, body), allowedActions));
  }
}
