import { DomainError, officerPage, officerQuery, type OfficerPage, type OfficerQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
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
    if (query.include && !caller.purposeIsNamed)
      throw new DomainError('invalid', 'purpose-required', 'Personal data is shown for a named purpose only (Homeward-Purpose).');
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
