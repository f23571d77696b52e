import {
  dutyExplanation,
  explanationQuery,
  dutyLog,
  dutyPage,
  dutyQuery,
  dutyView,
  type DutyExplanation,
  type ExplanationQuery,
  type DutyLog,
  type DutyPage,
  type DutyQuery,
  type DutyView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { DutiesLogService } from './duties.log.service.js';
import { DutiesReadingService } from './duties.reading.service.js';

@Controller('duties')
export class DutiesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly duties: DutiesReadingService,
    private readonly logs: DutiesLogService,
  ) {}

  @Get()
  @Action('coordination:listDuties', dutyPage)
  list(@Caller() caller: Command, @Query({ schema: dutyQuery }) query: DutyQuery): Promise<DutyPage> {
    return this.inQuery(caller, (tx) => this.duties.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readDuty', dutyView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<DutyView> {
    return this.inQuery(caller, (tx) => this.duties.get(tx, id));
  }

  @Get(':id/log')
  @Action('coordination:readDutyLog', dutyLog)
  log(@Caller() caller: Command, @RowId() id: string): Promise<DutyLog> {
    return this.inQuery(caller, (tx) => this.logs.read(tx, id, caller.purposeIsNamed));
  }

  @Get(':id/explanation')
  @Action('coordination:explainDuty', dutyExplanation)
  explain(
    @Caller() caller: Command,
    @RowId() id: string,
    @Headers('accept-language') language: string | undefined,
    @Query({ schema: explanationQuery }) query: ExplanationQuery,
  ): Promise<DutyExplanation> {
    return this.inQuery(caller, (tx) => this.duties.explain(tx, id, language?.startsWith('zh') ? 'zh' : 'en', query));
  }
}
