import {
  resettlementQuery,
  resettlementReading,
  reunionPage,
  reunionView,
  type ResettlementQuery,
  type ResettlementReading,
  type ReunionPage,
  type ReunionView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ReunionsReadingService } from './reunions.reading.service.js';

@Controller('reunions')
export class ReunionsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: ReunionsReadingService,
  ) {}

  @Get()
  @Action('resettlement:listReunions', reunionPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<ReunionPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readReunion', reunionView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<ReunionView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
