import { resolveOccurred } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { between, boundsOf, occurredOf, within } from './occurred-of.js';

const zone = 'America/Los_Angeles';
const recordedAt = '2026-11-26T00:00:00.000Z';

describe('reading when an event happened', () => {
  test('a month stays a month, a year a year, and a missing date is missing', () => {
    expect(occurredOf({ date: '2013-08', precision: 'month' }, zone)).toEqual({ precision: 'month', text: '2013-08' });
    expect(occurredOf({ date: '2017', precision: 'year' }, zone)).toEqual({ precision: 'year', text: '2017' });
    expect(occurredOf({ date: null, precision: 'unknown' }, zone)).toEqual({ precision: 'unknown' });
  });

  test('real bounds take the place of those of the precision', () => {
    const announced = { date: '2023-11-12', precision: 'day', not_before: '2023-11-08' } as const;
    expect(occurredOf(announced, 'Asia/Shanghai')).toEqual({ precision: 'day', text: '2023-11-12', notBefore: '2023-11-08' });
    expect(boundsOf(announced, 'Asia/Shanghai')).toEqual({ notBefore: '2023-11-08', notAfter: '2023-11-12' });
    const { notBefore, notAfter } = resolveOccurred(occurredOf(announced, 'Asia/Shanghai'), 'Asia/Shanghai', recordedAt);
    expect([notBefore, notAfter]).toEqual(['2023-11-07T16:00:00.000Z', '2023-11-12T16:00:00.000Z']);
  });

  test('a local time is an instant with the offset of its zone on that day', () => {
    const summer = { date: '1995-08-02', precision: 'day', time: '05:30' } as const;
    expect(occurredOf(summer, zone)).toEqual({ precision: 'instant', text: '1995-08-02T05:30:00-07:00' });
    expect(occurredOf({ ...summer, date: '1995-12-02' }, zone)).toMatchObject({ text: '1995-12-02T05:30:00-08:00' });
    expect(occurredOf(summer, 'Asia/Kathmandu')).toMatchObject({ text: '1995-08-02T05:30:00+05:45' });
  });

  test('what lasted is a range to its last day', () => {
    const stay = { date: '2015-04', precision: 'month', end_date: '2015-05-31' } as const;
    expect(occurredOf(stay, zone)).toEqual({ precision: 'range', notBefore: '2015-04-01', notAfter: '2015-05-31' });
    expect(occurredOf({ date: null, precision: 'unknown', end_date: '2015-05-31' }, zone)).toEqual({
      precision: 'unknown',
      notAfter: '2015-05-31',
    });
  });

  test('a February ends on its own last day', () => {
    expect(boundsOf({ date: '2024-02', precision: 'month' }, zone).notAfter).toBe('2024-02-29');
    expect(boundsOf({ date: '2023-02', precision: 'month' }, zone).notAfter).toBe('2023-02-28');
  });
});

describe('assuming when something happened', () => {
  test('is between what came before and what came after', () => {
    const bounds = between(
      { notBefore: '2022-01-27', notAfter: '2022-01-27' },
      { notBefore: '2022-02-01', notAfter: '2022-02-10' },
      zone,
    );
    expect(within(bounds)).toEqual({ precision: 'range', notBefore: '2022-01-27', notAfter: '2022-02-10' });
  });

  test('is as unknown as its neighbours are', () => {
    expect(within(between(null, { notBefore: null, notAfter: null }, zone))).toEqual({ precision: 'unknown' });
    expect(within(between(null, { notBefore: null, notAfter: '2017-07-31' }, zone))).toEqual({
      precision: 'unknown',
      notAfter: '2017-07-31',
    });
  });

  test('claims nothing of the past of an event that is told before its cause', () => {
    const crossed = between(
      { notBefore: '2022-06-05', notAfter: '2022-06-05' },
      { notBefore: '2021-05-01', notAfter: '2021-05-31' },
      zone,
    );
    expect(crossed).toEqual({ notBefore: null, notAfter: '2021-05-31' });
    const sameDay = { notBefore: '1995-08-02T19:00:00-07:00', notAfter: '1995-08-02T19:00:00-07:00' };
    expect(between(sameDay, { notBefore: null, notAfter: '1995-08-02T05:30:00-07:00' }, zone).notBefore).toBeNull();
  });
});
