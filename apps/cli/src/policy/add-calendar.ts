import { InvalidArgumentError } from 'commander';
import type { AddCommand } from '../command.js';
import { addYearPublishing } from './add-publishing.js';
import { say } from './answer.js';
import { showCalendar } from './show-calendar.js';

/** `calendar`: which days of a year work, and why; and the way of a published year into force. */
export const addCalendar: AddCommand = (program) => {
  const calendar = program.command('calendar').description('look at working calendars, and publish a year');
  addYearPublishing(calendar);
  calendar
    .command('show')
    .description('show a year day by day; exit code 1 where the calendar contradicts its notice')
    .argument(
      '<calendar>',
      'the name of a shipped calendar, or a file: a whole calendar (homeward.calendar/1) or one year (homeward.calendar-year/1)',
    )
    .argument('[year]', 'a year; this one, unless said otherwise', year)
    .option('--json', 'one JSON document')
    .action((calendar: string, chosen: number | undefined, options: { json?: true }) => {
      const today = new Date().toISOString().slice(0, 10);
      return say(() => showCalendar(calendar, chosen ?? Number(today.slice(0, 4)), today), options);
    });
};

function year(text: string): number {
  if (!/^(19|20|21)\d{2}$/.test(text)) throw new InvalidArgumentError('Write a year from 1900 to 2199.');
  return Number(text);
}
