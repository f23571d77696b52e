import {
  planPage,
  planView,
  rehabilitationQuery,
  rehabilitationReading,
  type PlanPage,
  type PlanView,
  type RehabilitationQuery,
  type RehabilitationReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { PlansReadingService } from './plans.reading.service.js';

@Controller('plans')
export class PlansReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: PlansReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listPlans', planPage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<PlanPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readPlan', planView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rehabilitationReading }) { details }: RehabilitationReading,
  ): Promise<PlanView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
