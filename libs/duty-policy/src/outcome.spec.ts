import { describe, expect, test } from '@jest/globals';
import { exactly, type Occurred } from '@homeward/contracts';
import published from './data/published-deadlines.json' with { type: 'json' };
import { outcomeOf, type Outcome, type PublishedLimit } from './outcome.js';
import { between, onDay, shipped } from './sample-facts.js';

const zone = 'Asia/Shanghai';
const days = (value: number): PublishedLimit => ({ value, unit: 'calendarDays' });

describe('judging a published time limit', () => {
  test.each(published.map((pair) => [pair.id, pair] as const))('%s agrees with the published outcome', (_, pair) => {
    const from = between(pair.from.notBefore, pair.from.notAfter, pair.zone);
    const to = between(pair.to.notBefore, pair.to.notAfter, pair.zone);
    const limit = pair.limit as PublishedLimit;
    const extended = (pair as { extended?: PublishedLimit }).extended;

    expect(outcomeOf({ from, to, limit, ...(extended === undefined ? {} : { extended }), zone: pair.zone })).toBe(pair.outcome);
  });

  test.each<[string, Outcome]>([
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met_only_with_extension'],
    ['2026-04-01', 'met_only_with_extension'],
    ['2026-04-02', 'missed_even_with_extension'],
  ])('tells the base limit from the extended one on %s', (to, outcome) => {
    expect(outcomeOf({ from: onDay('2026-03-02'), to: onDay(to), limit: days(7), extended: days(30), zone })).toBe(outcome);
  });

  test('claims no more than the bounds bear out', () => {
    const from = onDay('2026-03-02');

    expect(outcomeOf({ from, to: between('2026-03-05', '2026-03-15'), limit: days(7), zone })).toBe('cannot_tell');
    expect(outcomeOf({ from, to: between('2026-03-12', '2026-04-15'), limit: days(7), extended: days(30), zone })).toBe(
      'beyond_base_limit',
    );
  });

  test('compares hours exactly where both acts have a time', () => {
    const from = exactly('2026-03-02T10:00:00+08:00');
    const limit: PublishedLimit = { value: 24, unit: 'hours' };

    expect(outcomeOf({ from, to: exactly('2026-03-03T10:00:00+08:00'), limit, zone })).toBe('met');
    expect(outcomeOf({ from, to: exactly('2026-03-03T10:00:01+08:00'), limit, zone })).toBe('missed');
  });

  test.each<[string, Occurred, Occurred]>([
    ['a day', onDay('2026-03-03'), onDay('2026-03-02')],
    ['a month', between('2026-03-01', '2026-03-31'), between('2026-02-01', '2026-02-28')],
    ['a minute', exactly('2026-03-02T10:00:00+08:00'), exactly('2026-03-02T09:59:00+08:00')],
  ])('claims nothing where the second act came %s before the first', (_, from, to) => {
    expect(outcomeOf({ from, to, limit: days(7), zone })).toBe('cannot_tell');
    expect(outcomeOf({ from, to, limit: { value: 2, unit: 'workingDays' }, extended: days(30), zone })).toBe('cannot_tell');
    expect(outcomeOf({ from, to, limit: { value: 24, unit: 'hours' }, zone })).toBe('cannot_tell');
  });

  test('judges acts of which the second may have come first', () => {
    expect(outcomeOf({ from: onDay('2026-03-03'), to: between('2026-03-02', '2026-03-04'), limit: days(7), zone })).toBe('met');
    const at = exactly('2026-03-02T10:00:00+08:00');
    expect(outcomeOf({ from: at, to: at, limit: days(7), zone })).toBe('met');
  });

  test('compares hours by whole days where an act has no time', () => {
    const limit: PublishedLimit = { value: 24, unit: 'hours' };
    const from = exactly('2026-03-02T23:00:00+08:00');

    expect(outcomeOf({ from, to: onDay('2026-03-03'), limit, zone })).toBe('met');
    expect(outcomeOf({ from: onDay('2026-03-02'), to: onDay('2026-03-04'), limit, zone })).toBe('missed');
  });

  test('takes holidays out of working days only when a calendar is given', () => {
    const calendar = shipped.calendars.get('cn');
    const acts = { from: onDay('2026-09-30'), to: onDay('2026-10-09'), limit: { value: 2, unit: 'workingDays' } as const, zone };

    expect(outcomeOf(acts)).toBe('missed');
    expect(calendar && outcomeOf({ ...acts, calendar })).toBe('met');
  });
});
