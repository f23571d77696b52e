import { regionList, regionQuery, regionView, type RegionList, type RegionQuery, type RegionView } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { RegionsReadingService } from './regions.reading.service.js';

@Controller('regions')
export class RegionsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: RegionsReadingService,
  ) {}

  @Get()
  @Action('coordination:listRegions', regionList)
  list(@Caller() caller: Command, @Query({ schema: regionQuery }) query: RegionQuery): Promise<RegionList> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':code')
  @Action('coordination:readRegion', regionView)
  get(@Caller() caller: Command, @Param('code') code: string): Promise<RegionView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, code));
  }
}
