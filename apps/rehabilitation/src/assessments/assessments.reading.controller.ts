import {
  assessmentPage,
  assessmentView,
  rehabilitationQuery,
  rehabilitationReading,
  type AssessmentPage,
  type AssessmentView,
  type RehabilitationQuery,
  type RehabilitationReading,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AssessmentsReadingService } from './assessments.reading.service.js';

@Controller('assessments')
export class AssessmentsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: AssessmentsReadingService,
  ) {}

  @Get()
  @Action('rehabilitation:listAssessments', assessmentPage)
  list(@Caller() caller: Command, @Query({ schema: rehabilitationQuery }) query: RehabilitationQuery): Promise<AssessmentPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rehabilitation:readAssessment', assessmentView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: rehabilitationReading }) { details }: RehabilitationReading,
  ): Promise<AssessmentView> {
    if (details) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, details));
  }
}
