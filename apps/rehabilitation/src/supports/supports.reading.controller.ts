import {
  rehabilitationQuery,
  supportPage,
  supportView,
  type RehabilitationQuery,
  type SupportPage,
  type SupportView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { SupportsReadingService } from './supports.reading.service.js';

@Controller('supports')
export class SupportsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: SupportsReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listSupports', supportPage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<SupportPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readSupport', supportView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<SupportView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
