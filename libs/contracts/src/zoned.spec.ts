import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instantOfLocal, localDay } from './zoned.js';

describe('the instant of a local time', () => {
  test.each([
    ['an ordinary day in China', '2026-02-13', 'Asia/Shanghai', '2026-02-12T16:00:00.000Z'],
    ['a time of day', '2026-02-13T10:20:00', 'Asia/Shanghai', '2026-02-13T02:20:00.000Z'],
    ['B59: summer time in China', '1988-07-01', 'Asia/Shanghai', '1988-06-30T15:00:00.000Z'],
    ['B59: the day before summer time began', '1986-05-03', 'Asia/Shanghai', '1986-05-02T16:00:00.000Z'],
    ['B59: the day after it began', '1986-05-05', 'Asia/Shanghai', '1986-05-04T15:00:00.000Z'],
    ['B59: an hour that came twice, at its first coming', '1986-09-14T01:30:00', 'Asia/Shanghai', '1986-09-13T16:30:00.000Z'],
    ['B59: after the last summer', '1991-10-01', 'Asia/Shanghai', '1991-09-30T16:00:00.000Z'],
    ['fourteen hours ahead', '2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['eleven hours behind', '2026-01-01', 'Pacific/Midway', '2026-01-01T11:00:00.000Z'],
    ['a day that a place left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a quarter of an hour', '2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
    ['an hour that never came', '2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ])('%s', (_name, local, zone, instant) => {
    expect(instantOfLocal(local, zone)).toBe(instant);
  });

  test('is on that day, and the moment before is not', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Asia/Urumqi',
      'Asia/Yangon',
      'Pacific/Kiritimati',
      'Asia/Phnom_Penh',
      'Europe/Berlin',
    );
    const days = fc.integer({ min: -20_000, max: 25_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const midnight = instantOfLocal(day, zone);
        const before = new Date(Date.parse(midnight) - 1).toISOString();
        const skipped = localDay(midnight, zone) !== day;
        return skipped ? zone === 'Pacific/Kiritimati' : localDay(before, zone) < day;
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('adding days', () => {
  test('counts over months, leap days and summer time', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('1986-05-03', 2)).toBe('1986-05-05');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});
