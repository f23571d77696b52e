import {
  identityPage,
  identityView,
  resettlementQuery,
  resettlementReading,
  type IdentityPage,
  type IdentityView,
  type ResettlementQuery,
  type ResettlementReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { IdentitiesReadingService } from './identities.reading.service.js';

@Controller('identities')
export class IdentitiesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: IdentitiesReadingService,
  ) {}

  @Get()
  @Action('resettlement:listIdentities', identityPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<IdentityPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readIdentity', identityView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<IdentityView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
