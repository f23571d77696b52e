import {
  rescuePage,
  rescueQuery,
  rescueReading,
  rescueView,
  type RescuePage,
  type RescueQuery,
  type RescueReading,
  type RescueView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { RescuesReadingService } from './rescues.reading.service.js';

@Controller('rescues')
export class RescuesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: RescuesReadingService,
  ) {}

  @Get()
  @Action('rescue:listRescues', rescuePage)
  list(@Caller() caller: Command, @Query({ schema: rescueQuery }) query: RescueQuery): Promise<RescuePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rescue:readRescue', rescueView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rescueReading }) { plan }: RescueReading,
  ): Promise<RescueView> {
    if (plan) requireNamedPurpose(caller, 'A plan');
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, plan));
  }
}
