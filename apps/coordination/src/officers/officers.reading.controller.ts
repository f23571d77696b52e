import { officerPage, officerQuery, type OfficerPage, type OfficerQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { OfficersReadingService } from './officers.reading.service.js';

@Controller('officers')
export class OfficersReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: OfficersReadingService,
  ) {}

  @Get()
  @Action('coordination:listOfficers', officerPage)
  list(@Caller() caller: Command, @Query({ schema: officerQuery }) query: OfficerQuery): Promise<OfficerPage> {
    if (query.include) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
