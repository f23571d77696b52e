import {
  receptionPage,
  receptionView,
  resettlementQuery,
  resettlementReading,
  type ReceptionPage,
  type ReceptionView,
  type ResettlementQuery,
  type ResettlementReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ReceptionsReadingService } from './receptions.reading.service.js';

@Controller('receptions')
export class ReceptionsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: ReceptionsReadingService,
  ) {}

  @Get()
  @Action('resettlement:listReceptions', receptionPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<ReceptionPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readReception', receptionView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<ReceptionView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
