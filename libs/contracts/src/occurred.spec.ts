import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownRefusals } from './refusal-words.js';
import { exactly, isHistorical, occurredInput, resolveOccurred } from './occurred.js';

const zone = 'Asia/Shanghai';
const now = '2026-11-26T08:00:00.000Z';
const read = (input: unknown) => resolveOccurred(occurredInput.parse(input), zone, now);

describe('reading when an act happened', () => {
  test.each([
    [
      'an instant',
      { precision: 'instant', text: '2026-02-13T10:20:00+08:00' },
      '2026-02-13T02:20:00.000Z',
      '2026-02-13T02:20:00.000Z',
    ],
    ['a day', { precision: 'day', text: '2013-08-09' }, '2013-08-08T16:00:00.000Z', '2013-08-09T16:00:00.000Z'],
    ['a month', { precision: 'month', text: '2013-08' }, '2013-07-31T16:00:00.000Z', '2013-08-31T16:00:00.000Z'],
    ['a December', { precision: 'month', text: '2013-12' }, '2013-11-30T16:00:00.000Z', '2013-12-31T16:00:00.000Z'],
    ['a year', { precision: 'year', text: '1998' }, '1997-12-31T16:00:00.000Z', '1998-12-31T16:00:00.000Z'],
    [
      'a range of days',
      { precision: 'range', notBefore: '2013-01-01', notAfter: '2013-01-02' },
      '2012-12-31T16:00:00.000Z',
      '2013-01-02T16:00:00.000Z',
    ],
    ['nothing known', { precision: 'unknown' }, '1900-01-01T00:00:00.000Z', now],
    ['a latest day', { precision: 'unknown', notAfter: '1990-06-30' }, '1900-01-01T00:00:00.000Z', '1990-06-30T15:00:00.000Z'],
    [
      'a month with a closer bound',
      { precision: 'month', text: '2013-08', notBefore: '2013-08-10' },
      '2013-08-09T16:00:00.000Z',
      '2013-08-31T16:00:00.000Z',
    ],
    ['this month, which is not over', { precision: 'month', text: '2026-11' }, '2026-10-31T16:00:00.000Z', now],
    ['today, which is not over', { precision: 'day', text: '2026-11-26' }, '2026-11-25T16:00:00.000Z', now],
  ])('%s', (_name, input, notBefore, notAfter) => {
    expect(read(input)).toMatchObject({ notBefore, notAfter, text: 'text' in input ? input.text : null });
  });

  test('takes now where nothing was said', () => {
    expect(resolveOccurred(undefined, zone, now)).toEqual(exactly(now));
  });

  test.each([
    ['occurred-in-future', { precision: 'instant', text: '2026-11-26T08:00:01Z' }],
    ['occurred-in-future', { precision: 'day', text: '2026-11-27' }],
    ['occurred-too-early', { precision: 'day', text: '1899-12-31' }],
    ['occurred-bounds-crossed', { precision: 'range', notBefore: '2013-02-01', notAfter: '2013-01-01' }],
    ['occurred-bounds-crossed', { precision: 'year', text: '1998', notAfter: '1997-06-01' }],
    ['occurred-bounds-crossed', { precision: 'range', notBefore: '2013-02-02', notAfter: '2013-02-01' }],
    ['occurred-bounds-crossed', { precision: 'day', text: '2013-02-01', notBefore: '2013-02-02' }],
  ])('is refused as %s for %j', (code, input) => {
    expect(() => read(input)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['text', 'occurred-text-wrong', { precision: 'month', text: '2013-13' }],
    ['text', 'occurred-text-wrong', { precision: 'day' }],
    ['text', 'occurred-text-unwanted', { precision: 'unknown', text: '2013' }],
    ['notBefore', 'occurred-bound-missing', { precision: 'range', notAfter: '2013-01-01' }],
    ['notAfter', 'occurred-bound-missing', { precision: 'range', notBefore: '2013-01-01' }],
  ])('names at %s what does not fit: %s', (at, code, input) => {
    const issues = occurredInput.safeParse(input).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path, 'params' in issue && issue.params])).toEqual([[[at], { code }]]);
    expect(knownRefusals.has(code)).toBe(true);
  });

  test('points where the caller says', () => {
    const refusal = { details: { errors: [expect.objectContaining({ pointer: '/offenceOccurred' })] } };
    const future = occurredInput.parse({ precision: 'year', text: '2030' });
    expect(() => resolveOccurred(future, zone, now, '/offenceOccurred')).toThrow(expect.objectContaining(refusal));
  });

  test('never leaves the time between 1900 and the recording, and never crosses itself', () => {
    const days = fc
      .integer({ min: 1, max: 46_000 })
      .map((count) => new Date(Date.UTC(1900, 0, 2) + count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(10, 7, 4), (day, length) => {
        const precision = { 10: 'day', 7: 'month', 4: 'year' }[length];
        const { notBefore, notAfter } = read({ precision, text: day.slice(0, length) });
        return notBefore <= notAfter && notAfter <= now && notBefore >= '1899-12-31T15:54:17.000Z';
      }),
    );
  });
});

describe('the shape of a date', () => {
  test.each([
    { precision: 'day', text: '2026-02-30' },
    { precision: 'day', text: '2026-02' },
    { precision: 'month', text: '2026-13' },
    { precision: 'year', text: '98' },
    { precision: 'instant', text: '2026-02-13T10:20:00' },
    { precision: 'instant', text: '2026-02-13T24:00:00Z' },
    { precision: 'instant', text: '2026-02-13T1:2Z' },
    { precision: 'instant', text: '2026-02-13' },
    { precision: 'unknown', text: '2026' },
    { precision: 'range', notBefore: '2026-01-01' },
    { precision: 'day' },
    { precision: 'spring', text: '1998' },
  ])('is refused: %j', (input) => {
    expect(occurredInput.safeParse(input).success).toBe(false);
  });
});

describe('being history', () => {
  test.each([
    ['an act of today', exactly(now), 'handle-matter', false],
    ['thirty days ago', exactly('2026-10-27T08:00:00Z'), 'handle-matter', false],
    ['a moment more', exactly('2026-10-27T07:59:59Z'), 'handle-matter', true],
    ['an import of today', exactly(now), 'historical-import', true],
  ])('%s', (_name, occurred, purpose, expected) => {
    expect(isHistorical(occurred, now, purpose)).toBe(expected);
  });
});
