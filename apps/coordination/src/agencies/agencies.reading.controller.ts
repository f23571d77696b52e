import { agencyPage, agencyQuery, agencyView, type AgencyPage, type AgencyQuery, type AgencyView } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AgenciesReadingService } from './agencies.reading.service.js';

@Controller('agencies')
export class AgenciesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: AgenciesReadingService,
  ) {}

  @Get()
  @Action('coordination:listAgencies', agencyPage)
  list(@Caller() caller: Command, @Query({ schema: agencyQuery }) query: AgencyQuery): Promise<AgencyPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readAgency', agencyView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<AgencyView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
