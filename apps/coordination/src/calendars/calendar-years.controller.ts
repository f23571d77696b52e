import {
  calendarYearPage,
  calendarYearQuery,
  calendarYearView,
  jobView,
  moveReply,
  previewChange,
  proposeChange,
  publishChange,
  withdrawChange,
  type CalendarYearPage,
  type CalendarYearQuery,
  type CalendarYearView,
  type JobView,
  type MoveReply,
  type PreviewChange,
  type ProposeChange,
  type PublishChange,
  type WithdrawChange,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  IN_QUERY,
  RowId,
  type Command,
  type InCommand,
  type InQuery,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import { atJob, type JobAnswer } from '../packs/job-place.js';
import { PolicyMoves } from '../packs/policy-moves.js';
import { CalendarYearsService } from './calendar-years.service.js';

@Controller('calendar-years')
export class CalendarYearsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly years: CalendarYearsService,
    private readonly moves: PolicyMoves,
  ) {}

  @Get()
  @Action('coordination:listCalendarYears', calendarYearPage)
  list(@Caller() caller: Command, @Query({ schema: calendarYearQuery }) query: CalendarYearQuery): Promise<CalendarYearPage> {
    return this.inQuery(caller, (tx) => this.years.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readCalendarYear', calendarYearView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<CalendarYearView> {
    return this.inQuery(caller, (tx) => this.years.get(tx, id));
  }

  @Post(':id/preview')
  @Action('coordination:previewCalendarYear', jobView, 202)
  async preview(
    @Caller() caller: Command,
    @RowId() id: string,
    @Body({ schema: previewChange }) _body: PreviewChange,
    @Res({ passthrough: true }) answer: JobAnswer,
  ): Promise<JobView> {
    return atJob(answer, await this.inCommand(caller, (tx) => this.moves.preview(tx, 'calendar-year', id)));
  }

  @Post(':id/propose')
  @Action('coordination:proposeCalendarYear', moveReply)
  propose(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: proposeChange }) body: ProposeChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.propose(tx, 'calendar-year', seen, body));
  }

  @Post(':id/publish')
  @Action('coordination:publishCalendarYear', moveReply)
  publish(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: publishChange }) body: PublishChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.publish(tx, 'calendar-year', seen, body));
  }

  @Post(':id/withdraw')
  @Action('coordination:withdrawCalendarYear', moveReply)
  withdraw(
    @Caller() caller: Command,
    @IfMatch() seen: Seen,
    @Body({ schema: withdrawChange }) _body: WithdrawChange,
  ): Promise<MoveReply> {
    return this.inCommand(caller, (tx) => this.moves.withdraw(tx, 'calendar-year', seen));
  }
}
