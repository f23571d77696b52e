import { describe, expect, test } from '@jest/globals';
import { exactly, resolveOccurred } from '@homeward/contracts';
import { couldShareADay } from './standing-rows.js';

const zone = 'Asia/Shanghai';
const recordedAt = '2026-06-01T00:00:00.000Z';
const day = (text: string) => resolveOccurred({ text, precision: 'day' }, zone, recordedAt);
const month = (text: string) => resolveOccurred({ text, precision: 'month' }, zone, recordedAt);

describe('two acts on one day', () => {
  test('are those of the same local day, told as instants or as a day', () => {
    expect(couldShareADay(exactly('2026-03-04T16:00:00Z'), exactly('2026-03-05T15:59:59Z'), zone)).toBe(true);
    expect(couldShareADay(exactly('2026-03-04T15:59:59Z'), exactly('2026-03-04T16:00:00Z'), zone)).toBe(false);
    expect(couldShareADay(day('2026-03-05'), exactly('2026-03-04T16:00:00Z'), zone)).toBe(true);
  });

  test('are not those of two days in a row, whichever was told first', () => {
    expect(couldShareADay(day('2026-03-05'), day('2026-03-06'), zone)).toBe(false);
    expect(couldShareADay(day('2026-03-06'), day('2026-03-05'), zone)).toBe(false);
  });

  test('could be those of a month and a day in it', () => {
    expect(couldShareADay(month('2026-03'), day('2026-03-31'), zone)).toBe(true);
    expect(couldShareADay(day('2026-04-01'), month('2026-03'), zone)).toBe(false);
  });
});
