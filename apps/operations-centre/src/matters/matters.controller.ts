import {
  clockPage,
  deskMatterView,
  deskTransferPage,
  matterPage,
  matterPartQuery,
  matterQuery,
  timelinePage,
  timelineQuery,
  type ClockPage,
  type DeskMatterView,
  type DeskTransferPage,
  type MatterPage,
  type MatterPartQuery,
  type MatterQuery,
  type TimelinePage,
  type TimelineQuery,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { MatterPartsService } from './matter-parts.service.js';
import { MattersReadingService } from './matters.reading.service.js';

@Controller('matters')
export class MattersController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly matters: MattersReadingService,
    private readonly parts: MatterPartsService,
  ) {}

  @Get()
  @Action('operations-centre:listMatters', matterPage)
  list(@Caller() caller: Command, @Query({ schema: matterQuery }) query: MatterQuery): Promise<MatterPage> {
    return this.inQuery(caller, (tx) => this.matters.list(tx, query));
  }

  @Get(':id')
  @Action('operations-centre:showMatter', deskMatterView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<DeskMatterView> {
    return this.inQuery(caller, (tx) => this.matters.get(tx, id));
  }

  @Get(':id/timeline')
  @Action('operations-centre:readTimeline', timelinePage)
  timeline(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.inQuery(caller, (tx) => this.parts.timeline(tx, id, query));
  }

  @Get(':id/clocks')
  @Action('operations-centre:listClocks', clockPage)
  clocks(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: matterPartQuery }) query: MatterPartQuery,
  ): Promise<ClockPage> {
    return this.inQuery(caller, (tx) => this.parts.clocks(tx, id, query));
  }

  @Get(':id/transfers')
  @Action('operations-centre:listMatterTransfers', deskTransferPage)
  transfers(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: matterPartQuery }) query: MatterPartQuery,
  ): Promise<DeskTransferPage> {
    return this.inQuery(caller, (tx) => this.parts.transfers(tx, id, query));
  }
}
