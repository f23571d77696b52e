import { checkVectors, shippedCalendars, shippedPacks, type CalendarFile } from '@homeward/duty-policy';
import { shippedVectors } from '@homeward/duty-policy/golden-vectors';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile, readSoundCalendar } from './policy-files.js';

/** Compares a file of dates with what the engine computes; without a file, the shipped golden vectors. A calendar of one's own takes the place of the shipped one. */
export async function checkDates(file: string | undefined, calendarFile?: string): Promise<Answer> {
  const calendar = calendarFile === undefined ? null : await readSoundCalendar(calendarFile);
  const vectors = file === undefined ? byCalendar(calendar) : await readPolicyFile(file);
  const { checked, errors, differences } = checkVectors(
    vectors,
    calendar === null ? shippedCalendars : [calendar, ...shippedCalendars],
    shippedPacks,
  );
  if (errors.length > 0)
    throw new PolicyFileRefused(
      file ?? calendarFile ?? 'the shipped dates',
      errors.map(({ pointer, message }) => ({ pointer, detail: message.en })),
    );
  const lines = differences.map(
    ({ id, expected, got }) => `✗ ${id}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
  );
  const total = `${checked - differences.length} of ${checked} answers agree`;
  return { json: { checked, differences }, lines: [...lines, total], isGood: differences.length === 0 };
}

// The shipped dates, as they would be with another version of their calendar.
const byCalendar = (calendar: CalendarFile | null): unknown =>
  calendar === null
    ? shippedVectors
    : Object.assign({}, shippedVectors, { calendar: calendar.id, calendarVersion: calendar.version });
