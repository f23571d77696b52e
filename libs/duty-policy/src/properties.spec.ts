import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueOf, type ClockPlace, type ClockTerms, type Due } from './clock.js';
import { firstDue } from './due-window.js';
import { explain } from './explain.js';
import { latenessOf } from './lateness.js';
import { open } from './open.js';
import type { PolicyRow } from './policy.js';
import { clockPlace, dutyTypesEndedBy } from './policy.js';
import { anyAgency, fact, shipped } from './sample-facts.js';
import type { Unit } from './span.js';
import { instantOf, localDay, textOfInstant } from './zone.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// One seed for every build, and one that no build has seen: its number stands in the name of the test.
const seeds = [
  { seed: 20260302, share: 1 },
  { seed: Math.floor(Math.random() * 2 ** 31), share: 0.2 },
];
const place: ClockPlace = clockPlace(shipped, { zone: 'Asia/Shanghai', calendar: 'cn' });
const moment = fc.integer({ min: Date.UTC(2024, 10, 1), max: Date.UTC(2027, 2, 1) }).map((at) => at - (at % 60_000));
const pause = fc.tuple(fc.integer({ min: 0, max: 40 * 24 }), fc.integer({ min: 0, max: 30 * 24 }));
const units: Unit[] = ['minutes', 'hours', 'calendarDays', 'workingDays', 'months', 'years'];
const terms: fc.Arbitrary<ClockTerms> = fc.record({
  duration: fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) }),
  startRule: fc.constantFrom('nextDay', 'sameDay', 'exact', 'nextHour'),
  rollRule: fc.constantFrom('none', 'nextWorkingDay', 'nextWorkingDayUnlessCustody'),
  monthRule: fc.constantFrom('correspondingDay', 'endOfMonthSticky'),
  closingTime: fc.constantFrom(null, '17:00', '00:30'),
  toleranceMinutes: fc.constant(0),
  cap: fc.option(
    fc.record({
      value: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom<Unit>('hours', 'calendarDays', 'workingDays', 'months'),
    }),
  ),
  inCustody: fc.boolean(),
  pauses: fc.constant([]),
  extensions: fc.constant([]),
});
const countsMonths = ({ duration, cap }: ClockTerms): boolean =>
  [duration.unit, cap?.unit].some((unit) => unit === 'months' || unit === 'years');
const due = (at: number, given: ClockTerms): Due => dueOf({ at, day: localDay(at, place.zone) }, given, place);

describe.each(seeds)('computing any date (seed $seed)', ({ seed, share }) => {
  test('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 90 * 24 * 60 }), terms, (at, minutes, given) => {
        expect(due(at + minutes * 60_000, given).dueAt).toBeGreaterThanOrEqual(due(at, given).dueAt);
      }),
      { numRuns: 2000 * share, seed },
    );
  });

  test('never ends earlier for one more', () => {
    fc.assert(
      fc.property(moment, terms, (at, given) => {
        const longer = { ...given, duration: { ...given.duration, value: given.duration.value + 1 } };

        expect(due(at, longer).dueAt).toBeGreaterThanOrEqual(due(at, given).dueAt);
      }),
      { numRuns: 2000 * share, seed },
    );
  });

  test('is never shortened by a pause, and counts overlapping pauses once', () => {
    fc.assert(
      fc.property(moment, terms, fc.array(pause, { maxLength: 4 }), (at, given, spans) => {
        const pauses = spans.map(([after, length]) => ({ from: at + after * HOUR, to: at + (after + length) * HOUR }));
        const paused = due(at, { ...given, pauses }).dueAt;

        expect(paused).toBeGreaterThanOrEqual(due(at, given).dueAt);
        expect(due(at, { ...given, pauses: [...pauses, ...pauses] }).dueAt).toBe(paused);
      }),
      { numRuns: 1000 * share, seed },
    );
  });

  test('never ends earlier for a later start or one more, wherever the pauses lie', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 20 * 24 }),
        terms,
        fc.array(pause, { maxLength: 3 }),
        (at, later, given, spans) => {
          // Months are of unequal length: the 30th and the 31st end on one day, and a pause between them that only the first has makes it the later.
          const from = countsMonths(given) ? at + (later + 24) * HOUR : at;
          const pauses = spans.map(([after, length]) => ({ from: from + after * HOUR, to: from + (after + length) * HOUR }));
          const stopped = { ...given, pauses };
          const longer = { ...stopped, duration: { ...given.duration, value: given.duration.value + 1 } };

          expect(due(at + later * HOUR, stopped).dueAt).toBeGreaterThanOrEqual(due(at, stopped).dueAt);
          expect(due(at, longer).dueAt).toBeGreaterThanOrEqual(due(at, stopped).dueAt);
        },
      ),
      { numRuns: 1000 * share, seed },
    );
  });

  test('never ends earlier for an extension, and takes a granted total for the total', () => {
    const more = fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom<Unit>('calendarDays', 'hours') });
    fc.assert(
      fc.property(moment, terms, more, more, (at, given, added, total) => {
        const byDays = {
          ...given,
          cap: null,
          startRule: 'nextDay' as const,
          duration: { ...given.duration, unit: 'calendarDays' as const },
        };
        const add = { ...added, unit: 'calendarDays' as const, mode: 'add' as const };
        const to = { value: total.value, unit: 'calendarDays' as const, mode: 'to' as const };

        expect(due(at, { ...byDays, extensions: [add] }).dueAt).toBeGreaterThanOrEqual(due(at, byDays).dueAt);
        expect(due(at, { ...byDays, extensions: [add, to] })).toEqual(due(at, { ...byDays, duration: to }));
        expect(due(at, { ...byDays, extensions: [to, add] })).toEqual(due(at, { ...byDays, duration: to }));
      }),
      { numRuns: 1000 * share, seed },
    );
  });

  test('never rests on an uncovered year in silence (H41)', () => {
    fc.assert(
      fc.property(moment, terms, (at, given) => {
        const answer = due(at, given);
        const consults = given.duration.unit === 'workingDays' || (given.rollRule === 'nextWorkingDay' && answer.rawDay !== null);
        const year = Number(textOfInstant((answer.rawDay ?? 0) * DAY).slice(0, 4));

        if (consults && year > 2026) expect(answer.provisionalYears).toContain(year);
      }),
      { numRuns: 1000 * share, seed },
    );
  });

  test('reads no clock of the machine and no zone of the machine', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
    const local =
      /Date\.now|new Date\(\)|\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\(|toLocale/;

    expect(files.filter((name) => local.test(readFileSync(join(import.meta.dirname, name), 'utf8')))).toEqual([]);
    expect(() => instantOf('2026-03-02T10:00:00')).toThrow('zone');
  });
});

describe('a cap in working days', () => {
  const given: ClockTerms = {
    duration: { value: 30, unit: 'workingDays' },
    startRule: 'nextDay',
    rollRule: 'none',
    monthRule: 'correspondingDay',
    closingTime: null,
    toleranceMinutes: 0,
    cap: { value: 5, unit: 'workingDays' },
    inCustody: false,
    pauses: [{ from: instantOf('2026-04-08T10:00:00+08:00'), to: instantOf('2026-04-13T10:00:00+08:00') }],
    extensions: [],
  };

  test('moves by the working days of a pause, as the limit does', () => {
    expect(textOfInstant(due(instantOf('2026-04-03T10:00:00+08:00'), given).dueAt)).toBe('2026-04-16T16:00:00.000Z');
  });

  test('never ends earlier for a later start', () => {
    const starts = Array.from({ length: 60 }, (_, days) => instantOf('2026-03-01T10:00:00+08:00') + days * DAY);
    const ends = starts.map((at) => due(at, given).dueAt);

    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
  });
});

describe.each(seeds)('judging lateness between bounds (8.18) (seed $seed)', ({ seed, share }) => {
  const entries = [...shipped.rows.values()].filter(({ row }) => row.kind === 'hardLimit');
  const window = (from: number, length: number) => ({ from, until: from + length * HOUR });
  const inside = ({ from, until }: { from: number; until: number }, share: number) => from + Math.floor((until - from) * share);

  test('is never claimed when a pair inside the bounds would be in time, nor denied when one would be late', () => {
    const entry = fc.constantFrom<PolicyRow>(...entries);
    const part = fc.double({ min: 0, max: 0.999, noNaN: true });
    const length = fc.constantFrom(0, 1, 24, 31 * 24, 400 * 24);
    fc.assert(
      fc.property(
        entry,
        fc.tuple(moment, length),
        fc.tuple(fc.integer({ min: 0, max: 90 * 24 }), length),
        fc.tuple(part, part),
        (row, [at, spread], act, shares) => {
          const start = window(at, spread);
          const done = window(at + act[0] * HOUR, act[1]);
          const inputs = {
            agreedDue: null,
            inCustody: false,
            pauses: [],
            extensions: [],

            notLateBefore: null,
          };
          const counted = { entry: row, inputs, occurrence: 1, place };
          const { earliest, latest } = firstDue(counted, start);
          const late = latenessOf(done, { earliest: earliest.dueAt, latest: latest.dueAt });
          const started = inside(start, shares[0]);
          const exactDue = firstDue(counted, { from: started, until: started }).earliest.dueAt;
          const isLate = inside(done, shares[1]) > exactDue;

          expect(late).not.toBe(isLate ? 'no' : 'yes');
        },
      ),
      { numRuns: 3000 * share, seed },
    );
  });
});

describe.each(seeds)('explaining any duty (seed $seed)', ({ seed, share }) => {
  const openings = [
    'filing.notified',
    'case.opened',
    'duplicate.suspected',
    'person.recovered',
    'protection-order.issued',
    'aid.decided',
    'needs.assessed',
    'consent.withdrawn',
  ];

  test('computes the stored due date again for 10,000 duties (N01)', () => {
    const attributes = {
      severity: 'high',
      addresseeAgencyId: 'public-security@CN',
      receiverAgencyId: 'health@CN',
      outcome: 'granted',
      counsellingNeeded: true,
      minor: true,
    };
    let explained = 0;
    fc.assert(
      fc.property(fc.constantFrom(...openings), moment, fc.integer({ min: 0, max: 60 * 24 }), (name, at, spread) => {
        const opening = fact(
          name,
          { text: null, precision: 'range', notBefore: textOfInstant(at), notAfter: textOfInstant(at + spread * HOUR) },
          attributes,
          { by: 'court@CN' },
        );
        const drafts = open(opening, { policy: shipped, ledger: [], agencies: anyAgency, duties: [], now: opening.recordedAt });
        for (const { duty } of drafts) {
          const { due: again } = explain({ ...duty, id: 'duty-1', version: 1 }, shipped, 'en');
          explained += 1;

          expect([again?.at, again?.lateAfter].map((at) => instantOf(at ?? ''))).toEqual([
            instantOf(duty.dueAt ?? ''),
            instantOf(duty.dueAtLatest ?? duty.dueAt ?? ''),
          ]);
        }
      }),
      { numRuns: 9000 * share, seed },
    );
    expect(explained).toBeGreaterThanOrEqual(10_000 * share);
  });
});

describe('finding what a fact may end', () => {
  test('names the duty types of every line that waits for it', () => {
    expect(dutyTypesEndedBy(shipped, 'case.filed')).toEqual(expect.arrayContaining(['CN-SUP-03', 'CN-INT-03', 'CN-SUP-04a']));
    expect(dutyTypesEndedBy(shipped, 'unheard-of.happened')).toEqual([]);
  });
});
