import type { CalendarList, CalendarYearGrid } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { calendarWarnings, yearGrid, type CalendarFile, type CalendarWarning } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { calendarNotFound } from './calendars.errors.js';

interface InForce {
  content: CalendarFile;
  publishedAt: Date;
}

/** Shows the working calendars, day by day, and what is missing in them. */
@Injectable()
export class CalendarsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly clock: DutyClock,
  ) {}

  async list(tx: EntityManager): Promise<CalendarList> {
    const inForce = await this.inForce(tx);
    const rows = inForce.map(({ content, publishedAt }) => ({
      ...{ id: content.id, agencyId: accessOf(tx).agencyId, content, publishedAt },
    }));
    const readable = await this.permits.readable(tx, 'coordination:listCalendars', rows);
    const today = (await this.clock.now(tx)).slice(0, 10);
    return {
      items: readable.map(({ content, publishedAt }) => ({
        calendar: content.id,
        edition: content.version,
        title: content.title,
        timeZone: content.timeZone,
        coveredYears: content.coveredYears,
        publishedAt: publishedAt.toISOString(),
        warnings: calendarWarnings([content], today).map(({ year, level, message }) => ({ year, level, message })),
      })),
    };
  }

  async year(tx: EntityManager, name: string, year: number): Promise<CalendarYearGrid> {
    const calendar = (await this.inForce(tx)).find(({ content }) => content.id === name);
    if (!calendar) throw this.permits.absent('coordination:showCalendarYear', name, calendarNotFound);
    const row = { id: name, agencyId: accessOf(tx).agencyId };
    await this.permits.check(tx, 'coordination:showCalendarYear', row, calendarNotFound);
    return yearGrid(calendar.content, year);
  }

  /** What every calendar lacks by the clock of the duties. */
  async missing(tx: EntityManager): Promise<CalendarWarning[]> {
    const today = (await this.clock.now(tx)).slice(0, 10);
    return calendarWarnings(
      (await this.inForce(tx)).map(({ content }) => content),
      today,
    );
  }

  private inForce(tx: EntityManager): Promise<InForce[]> {
    return tx.query<InForce[]>(
      `SELECT DISTINCT ON (calendar) content, published_at AS "publishedAt" FROM coordination.calendar_versions
        ORDER BY calendar, published_at DESC, version DESC`,
    );
  }
}
