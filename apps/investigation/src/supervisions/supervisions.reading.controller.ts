import {
  supervisionPage,
  supervisionQuery,
  supervisionView,
  type SupervisionPage,
  type SupervisionQuery,
  type SupervisionView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { SupervisionsReadingService } from './supervisions.reading.service.js';

@Controller('supervisions')
export class SupervisionsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: SupervisionsReadingService,
  ) {}

  @Get()
  @Action('investigation:listSupervisions', supervisionPage)
  list(@Caller() caller: Command, @Query({ schema: supervisionQuery }) query: SupervisionQuery): Promise<SupervisionPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('investigation:readSupervision', supervisionView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<SupervisionView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
