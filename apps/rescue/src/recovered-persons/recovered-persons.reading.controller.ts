import {
  recoveredPersonPage,
  recoveredPersonQuery,
  recoveredPersonReading,
  recoveredPersonView,
  type RecoveredPersonPage,
  type RecoveredPersonQuery,
  type RecoveredPersonReading,
  type RecoveredPersonView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { RecoveredPersonsReadingService } from './recovered-persons.reading.service.js';

@Controller('recovered-persons')
export class RecoveredPersonsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: RecoveredPersonsReadingService,
  ) {}

  @Get()
  @Action('rescue:listRecoveredPersons', recoveredPersonPage)
  list(
    @Caller() caller: Command,
    @Query({ schema: recoveredPersonQuery }) query: RecoveredPersonQuery,
  ): Promise<RecoveredPersonPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rescue:readRecoveredPerson', recoveredPersonView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: recoveredPersonReading }) { personal }: RecoveredPersonReading,
  ): Promise<RecoveredPersonView> {
    if (personal) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, personal));
  }
}
