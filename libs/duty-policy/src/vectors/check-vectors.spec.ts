import { describe, expect, test } from '@jest/globals';
import golden from '../data/golden-vectors.json' with { type: 'json' };
import { shippedCalendars, shippedPacks } from '../shipped.js';
import { checkVectors } from './check-vectors.js';

type Loose = Record<string, unknown>;
const file = golden as Loose;
const first = golden.vectors[0] as Loose;
const withVector = (change: Loose): Loose => ({ ...file, vectors: [{ ...first, ...change }] });
const pointers = (given: unknown): string[] =>
  checkVectors(given, shippedCalendars, shippedPacks).errors.map(({ pointer }) => pointer);

describe('comparing a file of dates with the engine', () => {
  test('agrees with every shipped answer (N01)', () => {
    expect(checkVectors(file, shippedCalendars, shippedPacks)).toEqual({ checked: 159, errors: [], differences: [] });
  });

  test('names each answer that differs, with what it got', () => {
    const expected = {
      rawDate: '2025-01-28',
      dueDate: '2025-01-28',
      dueAt: '2025-01-29T00:00:00+08:00',
      provisional: false,
      provisionalYears: [],
    };
    const { differences } = checkVectors(withVector({ expect: expected }), shippedCalendars, shippedPacks);

    expect(differences).toEqual([{ id: first['id'], expected, got: first['expect'] }]);
  });

  test('takes one moment for the same in every zone it is written in', () => {
    const expected = { ...(first['expect'] as Loose), dueAt: '2025-01-27T16:00:00Z' };

    expect(checkVectors(withVector({ expect: expected }), shippedCalendars, shippedPacks).differences).toEqual([]);
  });

  test('takes a pause by its moments, in whatever zones they are written', () => {
    const pauses = [
      { from: '2025-01-25T01:00:00+08:00', to: '2025-01-24T18:00:00Z' },
      { from: '2025-01-24', to: '2025-01-23T17:00:00Z' },
    ];

    expect(pointers(withVector({ pauses }))).toEqual([]);
  });

  test('compares lateness, rungs and the days of a year too', () => {
    const wrong = {
      ...file,
      yearCounts: { 2026: { workingDays: 249, holidayDates: 33, workingWeekends: 6 } },
      vectors: [],
      lateness: [{ ...golden.lateness[0], late: true }],
      ladders: [{ ...golden.ladders[0], dueAt: '2026-02-26T00:00:00+08:00' }],
    };

    expect(checkVectors(wrong, shippedCalendars, shippedPacks).differences.map(({ id }) => id)).toEqual(['2026', 'L-01', 'R-01']);
  });
});

describe('comparing a ladder with that of its row', () => {
  const [ladder] = golden.ladders;
  const compared = (change: Loose) =>
    checkVectors(
      { ...file, yearCounts: {}, vectors: [], lateness: [], ladders: [{ ...ladder, ...change }] },
      shippedCalendars,
      shippedPacks,
    );

  test.each<[string, Loose]>([
    ['no rungs', { rungs: [] }],
    ['two of four rungs', { rungs: ladder?.rungs.slice(0, 2) }],
    ['a rung elsewhere', { rungs: ladder?.rungs.map((each) => ({ ...each, offset: { ...each.offset, value: 4 } })) }],
    ['another start', { start: '2026-02-11' }],
    ['another due date', { dueDate: '2026-02-25' }],
    ['a row with another ladder', { dutyType: 'CN-SUP-03' }],
  ])('tells %s', (_, change) => {
    expect(compared(change)).toMatchObject({ checked: 1, errors: [], differences: [{ id: 'R-01' }] });
  });

  test('agrees with the whole ladder from its start, however its moments are written', () => {
    expect(compared({ dueAt: '2026-02-24T16:00:00Z' })).toEqual({ checked: 1, errors: [], differences: [] });
  });

  test('tells what it got: every rung with its distance and its moment', () => {
    expect(compared({ rungs: [] }).differences).toEqual([
      {
        id: 'R-01',
        expected: { dueAt: ladder?.dueAt, dueDate: ladder?.dueDate, rungs: [] },
        got: { dueAt: ladder?.dueAt, dueDate: ladder?.dueDate, rungs: ladder?.rungs },
      },
    ]);
  });
});

describe('refusing a file that cannot be compared', () => {
  test.each<[string, string, unknown]>([
    ['a day that does not exist', '/vectors/0/start', withVector({ start: '2026-02-30' })],
    ['a moment without a zone', '/vectors/0/start', withVector({ start: '2026-02-13T10:20:00' })],
    ['an unknown unit', '/vectors/0/unit', withVector({ unit: 'weeks' })],
    ['an unknown field', '/vectors/0/duration', withVector({ duration: 3 })],
    ['a missing answer', '/vectors/0/expect', withVector({ expect: undefined })],
    ['a limit nobody can count to', '/vectors/0/value', withVector({ value: 1e9 })],
    [
      'a pause that ends before it begins',
      '/vectors/0/pauses/0/to',
      withVector({ pauses: [{ from: '2026-02-02', to: '2026-02-01' }] }),
    ],
    [
      'a pause that ends before it begins in another zone',
      '/vectors/0/pauses/1/to',
      withVector({
        pauses: [
          { from: '2025-01-24', to: '2025-01-26' },
          { from: '2025-01-24T18:00:00Z', to: '2025-01-25T01:00:00+08:00' },
        ],
      }),
    ],
    ['time that cannot be added', '/vectors/0/thenAdd/unit', withVector({ thenAdd: { value: 1, unit: 'hours' } })],
    ['an id that stands twice', '/vectors/1/id', { ...file, vectors: [first, first] }],
    ['months that start at a moment', '/vectors/0/startRule', withVector({ unit: 'months', startRule: 'exact' })],
    [
      'hours that roll',
      '/vectors/0/rollRule',
      withVector({
        unit: 'hours',
        rollRule: 'nextWorkingDay',
        expect: {
          rawDueAt: '2025-01-24T02:00:00+08:00',
          dueAt: '2025-01-24T02:00:00+08:00',
          provisional: false,
          provisionalYears: [],
        },
      }),
    ],
    ['a year nobody can count from', '/vectors/0/start', withVector({ start: '0000-01-01' })],
    ['a moment nobody can count from', '/vectors/0/start', withVector({ start: '0099-01-01T00:00:00Z' })],
    ['the counts of a year nobody can count', '/yearCounts/0000', { ...file, yearCounts: { '0000': golden.yearCounts[2026] } }],
    ['a date after every date', '/vectors/0', withVector({ start: '9999-12-30', value: 3, unit: 'calendarDays' })],
    ['a row no pack has', '/ladders/0/dutyType', { ...file, ladders: [{ ...golden.ladders[0], dutyType: 'XX-XXX-01' }] }],
    ['nothing to compare', '/vectors', { ...file, yearCounts: {}, vectors: [], lateness: [], ladders: [] }],
    ['a calendar nobody has', '/calendar', { ...file, calendar: 'mars' }],
    ['another version of the calendar', '/calendarVersion', { ...file, calendarVersion: '1999.1.0' }],
    ['a zone that does not exist', '/timeZone', { ...file, timeZone: 'Asia/Atlantis' }],
    ['another format', '/schema', { ...file, schema: 'homeward.golden-vectors/2' }],
  ])('for %s, at %s', (_, pointer, given) => {
    expect(pointers(given)).toContain(pointer);
  });

  test('that is no such file at all', () => {
    expect([null, 3, 'x', []].flatMap(pointers)).toEqual(['', '', '', '']);
  });
});
