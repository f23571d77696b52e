import {
  operationPage,
  operationQuery,
  operationReading,
  operationView,
  type OperationPage,
  type OperationQuery,
  type OperationReading,
  type OperationView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { OperationsReadingService } from './operations.reading.service.js';

@Controller('operations')
export class OperationsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: OperationsReadingService,
  ) {}

  @Get()
  @Action('prevention:listOperations', operationPage)
  list(@Caller() caller: Command, @Query({ schema: operationQuery }) query: OperationQuery): Promise<OperationPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('prevention:readOperation', operationView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: operationReading }) { report }: OperationReading,
  ): Promise<OperationView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, report));
  }
}
