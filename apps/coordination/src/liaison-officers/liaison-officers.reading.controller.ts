import { liaisonPage, liaisonQuery, type LiaisonPage, type LiaisonQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { LiaisonOfficersReadingService } from './liaison-officers.reading.service.js';

@Controller('liaison-officers')
export class LiaisonOfficersReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: LiaisonOfficersReadingService,
  ) {}

  @Get()
  @Action('coordination:listLiaisons', liaisonPage)
  list(@Caller() caller: Command, @Query({ schema: liaisonQuery }) query: LiaisonQuery): Promise<LiaisonPage> {
    if (query.include) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
