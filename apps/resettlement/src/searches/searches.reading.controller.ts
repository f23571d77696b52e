import {
  resettlementQuery,
  resettlementReading,
  searchPage,
  searchView,
  type ResettlementQuery,
  type ResettlementReading,
  type SearchPage,
  type SearchView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { SearchesReadingService } from './searches.reading.service.js';

@Controller('searches')
export class SearchesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: SearchesReadingService,
  ) {}

  @Get()
  @Action('resettlement:listSearches', searchPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<SearchPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readSearch', searchView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<SearchView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
