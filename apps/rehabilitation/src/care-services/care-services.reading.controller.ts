import {
  careServicePage,
  careServiceView,
  rehabilitationQuery,
  rehabilitationReading,
  type CareServicePage,
  type CareServiceView,
  type RehabilitationQuery,
  type RehabilitationReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CareServicesReadingService } from './care-services.reading.service.js';

@Controller('services')
export class CareServicesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: CareServicesReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listServices', careServicePage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<CareServicePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readService', careServiceView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rehabilitationReading }) { details }: RehabilitationReading,
  ): Promise<CareServiceView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
