import {
  placementPage,
  placementView,
  resettlementQuery,
  resettlementReading,
  type PlacementPage,
  type PlacementView,
  type ResettlementQuery,
  type ResettlementReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { PlacementsReadingService } from './placements.reading.service.js';

@Controller('placements')
export class PlacementsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: PlacementsReadingService,
  ) {}

  @Get()
  @Action('resettlement:listPlacements', placementPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<PlacementPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readPlacement', placementView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<PlacementView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
