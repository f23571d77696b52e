import {
  familyNoticePage,
  familyNoticeView,
  resettlementQuery,
  resettlementReading,
  type FamilyNoticePage,
  type FamilyNoticeView,
  type ResettlementQuery,
  type ResettlementReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { FamilyNoticesReadingService } from './family-notices.reading.service.js';

@Controller('family-notices')
export class FamilyNoticesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: FamilyNoticesReadingService,
  ) {}

  @Get()
  @Action('resettlement:listFamilyNotices', familyNoticePage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<FamilyNoticePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readFamilyNotice', familyNoticeView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<FamilyNoticeView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
