import { deskRoster, officerPage, officerQuery, type DeskRoster, type OfficerPage, type OfficerQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DeskRosterService } from './desk-roster.service.js';
import { OfficersReadingService } from './officers.reading.service.js';

@Controller('officers')
export class OfficersReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: OfficersReadingService,
    private readonly roster: DeskRosterService,
  ) {}

  @Get()
  @Action('coordination:listOfficers', officerPage)
  list(@Caller() caller: Command, @Query({ schema: officerQuery }) query: OfficerQuery): Promise<OfficerPage> {
    if (query.include) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get('roster')
  @Action('coordination:readRoster', deskRoster)
  today(@Caller() caller: Command): Promise<DeskRoster> {
    return this.inQuery(caller, (tx) => this.roster.today(tx));
  }
}
