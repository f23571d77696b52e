import type {
  CalendarYearPage,
  CalendarYearQuery,
  CalendarYearView,
  ImportCalendar,
  ImportCalendarYear,
} from '@homeward/contracts';
import { mergeYear, type CalendarFile, type YearFile } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { latestCalendars } from '../packs/pack-lint.js';
import { calendarYearIncomplete } from '../packs/packs.errors.js';
import { PolicyDrafts } from '../packs/policy-drafts.js';
import type { PolicyDraft } from '../packs/policy-draft.js';
import { PolicyReplies } from '../packs/policy-replies.js';
import { calendarInForce, calendarInvalid, calendarNotFound } from './calendars.errors.js';
import { calendarYearOf, errorsOf, errorsOfCalendar } from './calendar-year.js';

/** Brings the published notice of a year as a draft; what its counts contradict is refused. */
@Injectable()
export class CalendarYearsService {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly policies: DutyPolicies,
    private readonly replies: PolicyReplies,
  ) {}

  async import(tx: EntityManager, name: string, { year: content }: ImportCalendarYear): Promise<PolicyDraft> {
    const id = await this.drafts.permit(tx, 'calendar-year', 'coordination:importCalendarYear');
    const { calendars } = await this.policies.published(tx);
    const calendar = latestCalendars(calendars).find((each) => each['id'] === name) as CalendarFile | undefined;
    if (!calendar) throw calendarNotFound();
    const { findings } = mergeYear(calendar, content);
    if (findings.length > 0) throw calendarYearIncomplete(errorsOf(findings));
    // Its form was found right.
    const { year, version: edition } = content as unknown as YearFile;
    return this.drafts.store(tx, id, { kind: 'calendar-year', name, edition, year, content, running: [], findings: [] });
  }

  /** Brings a calendar that is not in force yet, whole; it takes the same way as a year of one that is. */
  async importCalendar(tx: EntityManager, { calendar: content }: ImportCalendar): Promise<PolicyDraft> {
    const id = await this.drafts.permit(tx, 'calendar-year', 'coordination:importCalendar');
    const errors = errorsOfCalendar(content);
    if (errors.length > 0) throw calendarInvalid(errors);
    // Its form was found right.
    const { id: name, version: edition, coveredYears } = content as unknown as CalendarFile;
    const { calendars } = await this.policies.published(tx);
    if (calendars.some((each) => each['id'] === name)) throw calendarInForce();
    const year = Math.max(...coveredYears);
    return this.drafts.store(tx, id, { kind: 'calendar-year', name, edition, year, content, running: [], findings: [] });
  }

  async list(tx: EntityManager, query: CalendarYearQuery): Promise<CalendarYearPage> {
    const { items, next } = await this.drafts.page(tx, 'calendar-year', { ...query, name: query.calendar });
    const shown = await this.replies.movesOfDrafts(tx, items);
    return { items: shown.map(({ row, moves }) => calendarYearOf(row, moves)), next };
  }

  async get(tx: EntityManager, id: string): Promise<CalendarYearView> {
    const draft = await this.drafts.permitted(tx, 'calendar-year', 'coordination:readCalendarYear', id);
    const [shown] = await this.replies.movesOfDrafts(tx, [draft]);
    return calendarYearOf(draft, shown?.moves ?? []);
  }
}
