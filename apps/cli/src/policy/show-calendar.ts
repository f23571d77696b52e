import { calendarFindings, calendarWarnings, yearGrid, type GridDay } from '@homeward/duty-policy';
import type { Answer } from './answer.js';
import { readCalendar } from './policy-files.js';

const marks = { weekday: ' ', weekend: '·', holiday: '*', 'make-up': '+' } as const;

/** Shows a year of a calendar, a month a line: `*` is a holiday, `+` a make-up working day, `·` a weekend. */
export async function showCalendar(nameOrFile: string, year: number, today: string): Promise<Answer> {
  const calendar = await readCalendar(nameOrFile);
  const findings = calendarFindings(calendar);
  const warnings = calendarWarnings([calendar], today);
  const grid = yearGrid(calendar, year);
  const { workingDays, holidayDates, workingWeekends } = grid.counts;
  return {
    json: { ...grid, findings, warnings },
    lines: [
      `${calendar.title.en} ${calendar.version}, ${year}${grid.provisional ? ' 暂定 provisional' : ''}`,
      ...monthLines(grid.days),
      `${workingDays} working days, ${holidayDates} holidays, ${workingWeekends} make-up days`,
      ...findings.map(({ pointer, message }) => `✗ ${pointer}: ${message.en}`),
      ...warnings.map(({ message }) => `! ${message.en}`),
    ],
    isGood: findings.length === 0,
  };
}

function monthLines(days: readonly GridDay[]): string[] {
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  return [...months].map(
    ([month, inMonth]) => `${month} ${inMonth.map(({ date, reason }) => `${date.slice(8)}${marks[reason]}`).join('')}`,
  );
}
