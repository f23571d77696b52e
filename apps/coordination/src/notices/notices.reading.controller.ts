import { noticePage, noticeQuery, noticeView, type NoticePage, type NoticeQuery, type NoticeView } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { NoticesReadingService } from './notices.reading.service.js';

@Controller('notices')
export class NoticesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly notices: NoticesReadingService,
  ) {}

  @Get()
  @Action('coordination:listNotices', noticePage)
  list(@Caller() caller: Command, @Query({ schema: noticeQuery }) query: NoticeQuery): Promise<NoticePage> {
    return this.inQuery(caller, (tx) => this.notices.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:getNotice', noticeView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<NoticeView> {
    return this.inQuery(caller, (tx) => this.notices.get(tx, id));
  }
}
