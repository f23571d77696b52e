import {
  giveRightsNotice,
  moveReply,
  ofCaseQuery,
  rightsNoticePage,
  type GiveRightsNotice,
  type MoveReply,
  type OfCaseQuery,
  type RightsNoticePage,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, Replies, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { allowedActions } from './rights-notice.js';
import { RightsNoticesReadingService } from './rights-notices.reading.service.js';
import { RightsNoticesService } from './rights-notices.service.js';

@Controller('rights-notices')
export class RightsNoticesController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly notices: RightsNoticesService,
    private readonly reading: RightsNoticesReadingService,
    private readonly replies: Replies,
  ) {}

  @Post()
  @Action('investigation:giveRightsNotice', moveReply, 201)
  give(@Caller() caller: Command, @Body({ schema: giveRightsNotice }) body: GiveRightsNotice): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) =>
      this.replies.of(tx, { ...(await this.notices.give(tx, body)), status: 'given' }, allowedActions),
    );
  }

  @Get()
  @Action('investigation:listRightsNotices', rightsNoticePage)
  list(@Caller() caller: Command, @Query({ schema: ofCaseQuery }) query: OfCaseQuery): Promise<RightsNoticePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
