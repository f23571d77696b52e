import {
  casePage,
  caseQuery,
  caseReading,
  caseView,
  type CasePage,
  type CaseQuery,
  type CaseReading,
  type CaseView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CasesReadingService } from './cases.reading.service.js';

@Controller('cases')
export class CasesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: CasesReadingService,
  ) {}

  @Get()
  @Action('investigation:listCases', casePage)
  list(@Caller() caller: Command, @Query({ schema: caseQuery }) query: CaseQuery): Promise<CasePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('investigation:readCase', caseView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: caseReading }) { progress }: CaseReading,
  ): Promise<CaseView> {
    if (progress) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, progress));
  }
}
