import {
  guardianshipSuitPage,
  guardianshipSuitView,
  resettlementQuery,
  resettlementReading,
  type GuardianshipSuitPage,
  type GuardianshipSuitView,
  type ResettlementQuery,
  type ResettlementReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { GuardianshipSuitsReadingService } from './guardianship-suits.reading.service.js';

@Controller('guardianship-suits')
export class GuardianshipSuitsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: GuardianshipSuitsReadingService,
  ) {}

  @Get()
  @Action('resettlement:listGuardianshipSuits', guardianshipSuitPage)
  list(@Caller() caller: Command, @Query({ schema: resettlementQuery }) query: ResettlementQuery): Promise<GuardianshipSuitPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('resettlement:readGuardianshipSuit', guardianshipSuitView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: resettlementReading }) { details }: ResettlementReading,
  ): Promise<GuardianshipSuitView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
