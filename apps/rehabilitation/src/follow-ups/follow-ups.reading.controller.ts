import {
  followUpPage,
  followUpView,
  rehabilitationQuery,
  rehabilitationReading,
  type FollowUpPage,
  type FollowUpView,
  type RehabilitationQuery,
  type RehabilitationReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { FollowUpsReadingService } from './follow-ups.reading.service.js';

@Controller('follow-ups')
export class FollowUpsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: FollowUpsReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listFollowUps', followUpPage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<FollowUpPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readFollowUp', followUpView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rehabilitationReading }) { details }: RehabilitationReading,
  ): Promise<FollowUpView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
