import { sharePage, shareQuery, type SharePage, type ShareQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { MattersReadingService } from './matters.reading.service.js';

@Controller('shares')
export class MatterSharesController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: MattersReadingService,
  ) {}

  @Get()
  @Action('coordination:listShares', sharePage)
  list(@Caller() caller: Command, @Query({ schema: shareQuery }) { matterId }: ShareQuery): Promise<SharePage> {
    return this.inQuery(caller, (tx) => this.reading.sharesOf(tx, matterId));
  }
}
