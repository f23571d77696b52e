import { describe, expect, test } from '@jest/globals';
import { loadPolicy, shippedCalendars, shippedPacks } from '@homeward/duty-policy';
import { afterQuiet, nextMorning, type WorkingPlace } from './quiet-hours.js';

const china = loadPolicy(shippedPacks, shippedCalendars).calendars.get('cn');
const place: WorkingPlace = {
  zone: 'Asia/Shanghai',
  works: (day) => china?.dayKind(Date.parse(`${day}T00:00:00Z`) / 86_400_000).works ?? false,
};
const at = (local: string) => new Date(`${local}+08:00`).toISOString();

describe('quiet hours', () => {
  test.each([
    ['in working hours nothing waits', '2026-03-03T10:00:00', '2026-03-03T10:00:00'],
    ['08:00 is no longer quiet', '2026-03-03T08:00:00', '2026-03-03T08:00:00'],
    ['a second before 08:00 is', '2026-03-03T07:59:59', '2026-03-03T08:00:00'],
    ['20:00 waits for the next morning', '2026-03-03T20:00:00', '2026-03-04T08:00:00'],
    ['a second before 20:00 does not', '2026-03-03T19:59:59', '2026-03-03T19:59:59'],
    ['midnight waits for the same morning', '2026-03-04T00:00:01', '2026-03-04T08:00:00'],
    ['Friday evening waits for Monday', '2026-03-06T21:00:00', '2026-03-09T08:00:00'],
    ['Saturday noon waits for Monday', '2026-03-07T12:00:00', '2026-03-09T08:00:00'],
    ['the make-up Saturday before the Spring Festival works', '2026-02-14T10:00:00', '2026-02-14T10:00:00'],
    ['its evening waits until the festival is over', '2026-02-14T20:30:00', '2026-02-24T08:00:00'],
    ['a weekday within the festival rests', '2026-02-18T10:00:00', '2026-02-24T08:00:00'],
    ['the make-up Saturday after the festival works', '2026-02-28T09:00:00', '2026-02-28T09:00:00'],
    ['the evening before a make-up Saturday waits for it', '2026-02-27T22:00:00', '2026-02-28T08:00:00'],
    ['the National Day week rests', '2026-10-01T00:20:01', '2026-10-08T08:00:00'],
  ])('%s (duties §4.2)', (_what, fired, leaves) => {
    expect(afterQuiet(at(fired), place)).toBe(at(leaves));
  });

  test('the digest goes out at the next 08:00 of a working day, never at the present one (Y08)', () => {
    expect(nextMorning(at('2026-03-03T08:00:00'), place)).toBe(at('2026-03-04T08:00:00'));
    expect(nextMorning(at('2026-03-03T07:00:00'), place)).toBe(at('2026-03-03T08:00:00'));
    expect(nextMorning(at('2026-02-14T09:00:00'), place)).toBe(at('2026-02-24T08:00:00'));
  });

  test('a calendar without any working day cannot hold a message back for ever', () => {
    expect(afterQuiet(at('2026-03-03T23:00:00'), { ...place, works: () => false })).toBe(at('2026-03-04T08:00:00'));
  });
});
