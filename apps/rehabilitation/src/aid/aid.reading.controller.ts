import {
  aidPage,
  aidView,
  rehabilitationQuery,
  rehabilitationReading,
  type AidPage,
  type AidView,
  type RehabilitationQuery,
  type RehabilitationReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AidReadingService } from './aid.reading.service.js';

@Controller('aid')
export class AidReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: AidReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listAid', aidPage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<AidPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readAid', aidView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rehabilitationReading }) { details }: RehabilitationReading,
  ): Promise<AidView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
