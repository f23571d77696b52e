import { describe, expect, test } from '@jest/globals';
import { daysOf } from './opening.js';
import { lastDayAfter } from './days.js';
import { belongsTo, isInRegion } from './tagging.js';

const rule = { dateField: 'registered', kinds: ['abduction-trafficking'], regions: ['350000'] } as const;
const mutable = { ...rule, kinds: [...rule.kinds], regions: [...rule.regions] };
const at = (registered: string) => ({ dates: { registered }, kinds: ['abduction-trafficking'] as const, regionCode: '350102' });

describe('the last day of an operation', () => {
  test('R60: 1 March 2022 and ten months end on 31 December 2022', () => {
    expect(daysOf({ startsOn: '2022-03-01', months: 10 }).endsOn).toBe('2022-12-31');
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-12-15', 1, '2023-01-14'],
  ])('R60: %s and %i months end on %s', (startsOn, months, endsOn) => {
    expect(lastDayAfter(startsOn, months)).toBe(endsOn);
  });

  test('R60: is given, or derived, or not known, and never both or before the first day', () => {
    expect(daysOf({ startsOn: '2024-03-18', endsOn: '2024-12-31' }).endsOn).toBe('2024-12-31');
    expect(daysOf({})).toEqual({ startsOn: null, endsOn: null });
    const code = (named: string) => expect.objectContaining({ code: `prevention.${named}` });
    expect(() => daysOf({ startsOn: '2024-03-18', endsOn: '2024-12-31', months: 9 })).toThrow(code('end-given-twice'));
    expect(() => daysOf({ months: 9 })).toThrow(code('start-missing'));
    expect(() => daysOf({ startsOn: '2024-03-18', endsOn: '2024-03-17' })).toThrow(code('days-crossed'));
  });
});

describe('tagging by date, kind and region', () => {
  test.each([
    ['2022-03-01', '2022-12-31'],
    ['2024-03-18', '2024-12-31'],
  ])('R60: both boundaries of %s to %s belong, in the time of the capital', (startsOn, endsOn) => {
    const operation = { startsOn, endsOn };
    const [dayBefore, yearAfter] = [startsOn === '2022-03-01' ? '2022-02-28' : '2024-03-17', `${Number(endsOn.slice(0, 4)) + 1}`];
    const tagged = [
      `${dayBefore}T23:59:59+08:00`,
      `${startsOn}T00:00:00+08:00`,
      `${endsOn}T23:59:59+08:00`,
      `${yearAfter}-01-01T00:00:00+08:00`,
    ].map((moment) => belongsTo(operation, mutable, at(moment)));
    expect(tagged).toEqual([false, true, true, false]);
  });

  test('R60: another kind or region does not belong; what is not known cannot tell', () => {
    const operation = { startsOn: '2022-03-01', endsOn: '2022-12-31' };
    const inside = at('2022-05-01T00:00:00Z');
    expect(belongsTo(operation, mutable, { ...inside, kinds: ['domestic-violence'] })).toBe(false);
    expect(belongsTo(operation, mutable, { ...inside, regionCode: '530102' })).toBe(false);
    expect(belongsTo(operation, mutable, { ...inside, regionCode: null })).toBeNull();
    expect(belongsTo(operation, mutable, { ...inside, dates: {} })).toBeNull();
    expect(belongsTo({ startsOn: '2022-03-01', endsOn: null }, mutable, inside)).toBeNull();
    expect(belongsTo(operation, { dateField: 'registered', kinds: [], regions: [] }, { ...inside, regionCode: null })).toBe(true);
  });

  test('R60: a province holds its counties, a county only itself', () => {
    expect([isInRegion('350102', '350000'), isInRegion('350102', '350100'), isInRegion('350102', '350102')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isInRegion('350201', '350100'), isInRegion('350100', '350102')]).toEqual([false, false]);
  });
});
