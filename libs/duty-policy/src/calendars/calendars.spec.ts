import { describe, expect, test } from '@jest/globals';
import { calendarFileSchema } from '../calendar-file.js';
import { shippedCalendars } from '../shipped.js';
import { calendarFindings } from './calendar-findings.js';
import { calendarWarnings } from './calendar-warnings.js';
import { mergeYear } from './merge-year.js';
import { yearGrid } from './year-grid.js';

type Loose = Record<string, unknown>;
const shipped = calendarFileSchema.parse(shippedCalendars[0]);
const changed = (change: (file: Loose) => void): Loose => {
  const file = structuredClone(shipped) as unknown as Loose;
  change(file);
  return file;
};
const inner = (file: Loose, ...way: (string | number)[]): Loose =>
  way.reduce<unknown>((value, part) => (value as Loose)[part], file) as Loose;
const source = { issuer: 'Unreal Office', titleEn: 'Unreal notice', number: null, date: '2026-11-04', confidence: 'D' };
const year2027 = {
  schema: 'homeward.calendar-year/1',
  calendar: 'cn',
  version: '2026.2.0',
  year: 2027,
  content: {
    source,
    holidays: [{ zh: '元旦', en: 'New Year', from: '2027-01-01', to: '2027-01-03' }],
    workingWeekends: [{ date: '2027-01-09', zh: '元旦调休上班' }],
    checks: { workingDays: 261, holidayDates: 3, workingWeekends: 1 },
  },
};

describe('checking a calendar', () => {
  test('finds nothing wrong with the shipped one', () => {
    expect(calendarFindings(shippedCalendars[0])).toEqual([]);
  });

  test.each<[string, string, (file: Loose) => void]>([
    [
      'a count that differs from the notice',
      '/years/2026/checks/workingDays',
      (file) => (inner(file, 'years', '2026', 'checks')['workingDays'] = 249),
    ],
    [
      'a make-up day that is no weekend',
      '/years/2026/workingWeekends/0/date',
      (file) => (inner(file, 'years', '2026', 'workingWeekends', 0)['date'] = '2026-01-05'),
    ],
    [
      'a make-up day inside a holiday',
      '/years/2026/workingWeekends/0/date',
      (file) => (inner(file, 'years', '2026', 'workingWeekends', 0)['date'] = '2026-02-15'),
    ],
    [
      'a make-up day of another year',
      '/years/2026/workingWeekends/0/date',
      (file) => (inner(file, 'years', '2026', 'workingWeekends', 0)['date'] = '2027-01-02'),
    ],
    [
      'a make-up day told twice',
      '/years/2026/workingWeekends/1/date',
      (file) => (inner(file, 'years', '2026', 'workingWeekends', 1)['date'] = '2026-01-04'),
    ],
    [
      'two holidays that overlap',
      '/years/2026/holidays/1',
      (file) => (inner(file, 'years', '2026', 'holidays', 1)['from'] = '2026-01-03'),
    ],
    [
      'a holiday of another year',
      '/years/2026/holidays/0/from',
      (file) => (inner(file, 'years', '2026', 'holidays', 0)['from'] = '2025-12-31'),
    ],
    [
      'a holiday that ends before it begins',
      '/years/2026/holidays/0/to',
      (file) => (inner(file, 'years', '2026', 'holidays', 0)['to'] = '2025-12-31'),
    ],
    ['a covered year without its notice', '/coveredYears/2', (file) => (file['coveredYears'] = [2025, 2026, 2027])],
    ['a notice that is not covered', '/years/2026', (file) => (file['coveredYears'] = [2025])],
    ['an unknown field', '/holidays', (file) => (file['holidays'] = [])],
    ['an overlay, which no computation knows', '/regionalOverlays/0', (file) => (file['regionalOverlays'] = [{}])],
    ['a zone that does not exist', '/timeZone', (file) => (file['timeZone'] = 'Asia/Atlantis')],
    [
      'a rest day that does not exist',
      '/uncoveredYear/fixedRestDays/0',
      (file) => (inner(file, 'uncoveredYear')['fixedRestDays'] = ['02-30']),
    ],
    [
      'a holiday whose name nobody sees',
      '/years/2026/holidays/0/zh',
      (file) => (inner(file, 'years', '2026', 'holidays', 0)['zh'] = '\u200b'),
    ],
    ['a title that is blank', '/title/en', (file) => (inner(file, 'title')['en'] = ' \u3000')],
  ])('finds %s', (_, pointer, change) => {
    expect(calendarFindings(changed(change)).map((finding) => finding.pointer)).toContain(pointer);
  });

  test('takes what is no calendar at all without failing', () => {
    for (const junk of [null, 1, 'x', [], {}]) expect(calendarFindings(junk).length).toBeGreaterThan(0);
  });
});

describe('adding a published year', () => {
  test('covers it, under the version it brings', () => {
    const { calendar, findings } = mergeYear(shipped, year2027);

    expect(findings).toEqual([]);
    expect(calendar).toMatchObject({ version: '2026.2.0', coveredYears: [2025, 2026, 2027] });
    expect(calendarFindings(calendar)).toEqual([]);
  });

  test.each<[string, string, Loose]>([
    [
      'whose counts do not match',
      '/content/checks/workingDays',
      { content: { ...year2027.content, checks: { ...year2027.content.checks, workingDays: 1 } } },
    ],
    ['of another calendar', '/calendar', { calendar: 'mars' }],
    ['without a higher version', '/version', { version: '2026.1.0' }],
    ['without its content', '/content', { content: undefined }],
    ['of no issuer', '/content/source/issuer', { content: { ...year2027.content, source: { ...source, issuer: '' } } }],
    [
      'whose holiday has a name that nobody sees',
      '/content/holidays/0/zh',
      { content: { ...year2027.content, holidays: [{ ...year2027.content.holidays[0], zh: '\u200b' }] } },
    ],
  ])('is refused for a year %s', (_, pointer, change) => {
    const { calendar, findings } = mergeYear(shipped, { ...year2027, ...change });

    expect(calendar).toBeNull();
    expect(findings.map((finding) => finding.pointer)).toContain(pointer);
  });
});

describe('a text that cannot be seen', () => {
  test('is told in words of ours, in both languages', () => {
    const nameless = changed((file) => (inner(file, 'years', '2026', 'holidays', 0)['en'] = '\u2060'));

    expect(calendarFindings(nameless)).toEqual([
      {
        pointer: '/years/2026/holidays/0/en',
        message: { zh: '此处须有可见的文字。', en: 'Something that can be seen has to be written here.' },
      },
    ]);
  });
});

describe('showing a year', () => {
  test('says of each day whether it works, and why', () => {
    const { days, counts, provisional } = yearGrid(shipped, 2026);

    expect(days).toHaveLength(365);
    expect(counts).toEqual({ workingDays: 248, holidayDates: 33, workingWeekends: 6 });
    expect(provisional).toBe(false);
    expect(days.find(({ date }) => date === '2026-02-14')).toMatchObject({ works: true, reason: 'make-up' });
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({
      works: false,
      reason: 'holiday',
      label: { zh: '国庆节' },
    });
  });

  test('marks an unpublished year as an estimate', () => {
    expect(yearGrid(shipped, 2027).provisional).toBe(true);
  });
});

describe('warning of a missing year', () => {
  test.each([
    ['2026-10-31', []],
    ['2026-11-01', [[2027, 'warning']]],
    ['2026-11-30', [[2027, 'warning']]],
    ['2026-12-01', [[2027, 'escalation']]],
    ['2027-01-01', [[2027, 'escalation']]],
  ])('on %s', (today, expected) => {
    expect(calendarWarnings([shipped], today).map(({ year, level }) => [year, level])).toEqual(expected);
  });
});
