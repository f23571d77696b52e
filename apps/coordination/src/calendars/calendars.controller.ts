import {
  calendarList,
  calendarYearGrid,
  importCalendar,
  importCalendarYear,
  moveReply,
  type CalendarList,
  type CalendarYearGrid,
  type ImportCalendar,
  type ImportCalendarYear,
  type MoveReply,
} from '@homeward/contracts';
import { Action, Caller, IN_COMMAND, IN_QUERY, type Command, type InCommand, type InQuery } from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { PolicyReplies } from '../packs/policy-replies.js';
import { CalendarYearsService } from './calendar-years.service.js';
import { calendarNotFound } from './calendars.errors.js';
import { CalendarsReadingService } from './calendars.reading.service.js';

@Controller('calendars')
export class CalendarsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly years: CalendarYearsService,
    private readonly reading: CalendarsReadingService,
    private readonly replies: PolicyReplies,
  ) {}

  @Get()
  @Action('coordination:listCalendars', calendarList)
  list(@Caller() caller: Command): Promise<CalendarList> {
    return this.inQuery(caller, (tx) => this.reading.list(tx));
  }

  @Post()
  @Action('coordination:importCalendar', moveReply, 201)
  importCalendar(@Caller() caller: Command, @Body({ schema: importCalendar }) body: ImportCalendar): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.ofDraft(tx, await this.years.importCalendar(tx, body)));
  }

  @Get(':name/years/:year')
  @Action('coordination:showCalendarYear', calendarYearGrid)
  year(@Caller() caller: Command, @Param('name') name: string, @Param('year') text: string): Promise<CalendarYearGrid> {
    if (!/^(19|20|21)\d\d$/.test(text)) throw calendarNotFound();
    return this.inQuery(caller, (tx) => this.reading.year(tx, name, Number(text)));
  }

  @Post(':name/years')
  @Action('coordination:importCalendarYear', moveReply, 201)
  import(
    @Caller() caller: Command,
    @Param('name') name: string,
    @Body({ schema: importCalendarYear }) body: ImportCalendarYear,
  ): Promise<MoveReply> {
    return this.inCommand(caller, async (tx) => this.replies.ofDraft(tx, await this.years.import(tx, name, body)));
  }
}
