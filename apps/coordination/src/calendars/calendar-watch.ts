import type { InTransaction } from '@homeward/database';
import type { CalendarWarning } from '@homeward/duty-policy';
import { everyMinute, IN_TRANSACTION, LOG, Metrics, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { CalendarMessages } from './calendar-messages.js';
import { CalendarsReadingService } from './calendars.reading.service.js';

/** Looks every minute whether a calendar lacks a year that should be published by now, and tells of it once a day; from 1 December on also those who publish policy. */
@Injectable()
export class CalendarWatch {
  private told = '';

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly reading: CalendarsReadingService,
    private readonly messages: CalendarMessages,
    metrics: Metrics,
  ) {
    metrics.gauge(
      'calendar_next_year_missing',
      'Years that a working calendar should cover by now and does not',
      async () => (await this.missing()).length,
    );
  }

  watch(): Part {
    return everyMinute(
      () => this.look(),
      (error) => this.log.warn({ err: error }, 'calendars could not be looked at'),
    );
  }

  /** One look. */
  async look(): Promise<void> {
    const warnings = await this.own(async (tx) => {
      const missing = await this.reading.missing(tx);
      await this.messages.tell(tx, missing);
      return missing;
    });
    const now = `${new Date().toISOString().slice(0, 10)} ${warnings.map(({ calendar, year, level }) => `${calendar} ${year} ${level}`).join(', ')}`;
    if (now === this.told) return;
    this.told = now;
    for (const { calendar, year, level } of warnings)
      this.log[level === 'escalation' ? 'error' : 'warn']({ calendar, year }, 'a year of a calendar is not published');
  }

  private missing(): Promise<CalendarWarning[]> {
    return this.own((tx) => this.reading.missing(tx));
  }

  private own<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), work);
  }
}
