import { describe, expect, test } from '@jest/globals';
import calendarJson from './data/calendar.cn.json' with { type: 'json' };
import golden from './data/golden-vectors.json' with { type: 'json' };
import { calendarFileSchema } from './calendar-file.js';
import { dueOf, type ClockTerms, type GrantedExtension, type RollRule, type StartRule } from './clock.js';
import { dayOf, textOfDay, yearOf } from './days.js';
import { latenessOf } from './lateness.js';
import { rungInstant, type Offset } from './rungs.js';
import type { MonthRule, Span } from './span.js';
import { workingCalendar } from './working-calendar.js';
import { instantAt, instantOf, localDay, wallText } from './zone.js';

interface Vector extends Span {
  id: string;
  start: string;
  startRule?: StartRule;
  rollRule?: RollRule;
  monthRule?: MonthRule;
  inCustody?: boolean;
  tolerance?: Span;
  cap?: Span;
  thenAdd?: Span;
  pauses?: { from: string; to: string }[];
  expect: { rawDate?: string; dueDate?: string; dueAt: string; provisional: boolean; provisionalYears: number[] };
}

const zone = golden.timeZone;
const calendar = workingCalendar(calendarFileSchema.parse(calendarJson));
const place = { zone, calendar };
const vectors = golden.vectors as Vector[];
const at = (text: string) => (text.includes('T') ? instantOf(text) : instantAt(dayOf(text), zone));

function termsOf(vector: Vector): ClockTerms {
  const runsByClock = ['hours', 'minutes', 'instant'].includes(vector.unit);
  const added: GrantedExtension[] = vector.thenAdd === undefined ? [] : [{ ...vector.thenAdd, mode: 'add' }];
  return {
    duration: { value: vector.value, unit: vector.unit },
    startRule: vector.startRule ?? (runsByClock ? 'exact' : 'nextDay'),
    rollRule: vector.rollRule ?? 'none',
    monthRule: vector.monthRule ?? 'correspondingDay',
    closingTime: null,
    toleranceMinutes: vector.tolerance?.value ?? 0,
    cap: vector.cap ?? null,
    inCustody: vector.inCustody ?? false,
    pauses: (vector.pauses ?? []).map(({ from, to }) => ({ from: at(from), to: at(to) })),
    extensions: added,
  };
}

describe('computing the date of a golden vector (N01)', () => {
  test('covers all 143 of them', () => {
    expect(vectors).toHaveLength(143);
  });

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s agrees', (_, vector) => {
    const start = at(vector.start);
    const due = dueOf({ at: start, day: localDay(start, zone) }, termsOf(vector), place);

    expect({
      rawDate: due.rawDay === null ? undefined : textOfDay(due.rawDay),
      dueDate: due.rawDay === null ? undefined : textOfDay(due.dueDay),
      dueAt: wallText(due.dueAt, zone),
      provisionalYears: due.provisionalYears,
    }).toEqual({
      rawDate: vector.expect.rawDate,
      dueDate: vector.expect.dueDate,
      dueAt: vector.expect.dueAt,
      provisionalYears: vector.expect.provisionalYears,
    });
    expect(due.provisionalYears.length > 0).toBe(vector.expect.provisional);
  });
});

describe('judging the lateness of a golden vector', () => {
  test.each(golden.lateness.map((vector) => [vector.id, vector] as const))('%s agrees', (_, { dueAt, metAt, late }) => {
    const due = instantOf(dueAt);
    const met = instantOf(metAt);

    expect(latenessOf({ from: met, until: met }, { earliest: due, latest: due })).toBe(late ? 'yes' : 'no');
  });
});

describe('placing the rungs of a golden ladder', () => {
  test.each(golden.ladders.map((vector) => [vector.id, vector] as const))('%s agrees', (_, ladder) => {
    const dueAt = instantOf(ladder.dueAt);
    const due = { dueAt, dueDay: ladder.dueDate === undefined ? localDay(dueAt, zone) : dayOf(ladder.dueDate) };

    expect(ladder.rungs.map(({ offset }) => wallText(rungInstant(offset as Offset, due, place), zone))).toEqual(
      ladder.rungs.map((rung) => rung.at),
    );
  });
});

describe('counting a covered year', () => {
  test.each(Object.entries(golden.yearCounts))('%s has the published number of working days', (year, counts) => {
    const kinds = [];
    for (let day = dayOf(`${year}-01-01`); yearOf(day) === Number(year); day += 1) kinds.push(calendar.dayKind(day));

    expect({
      workingDays: kinds.filter(({ works }) => works).length,
      holidayDates: kinds.filter(({ reason }) => reason === 'holiday').length,
      workingWeekends: kinds.filter(({ reason }) => reason === 'make-up').length,
    }).toEqual(counts);
  });
});
