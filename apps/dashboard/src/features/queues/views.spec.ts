import { describe, expect, test } from '@jest/globals';
import { fits } from './fitting.js';
import { readViews, withoutView, withView } from './views.js';

const clue = { severity: 'crisis', minor: true, status: 'registered' } as unknown as Parameters<typeof fits>[0];

describe('saved views', () => {
  const mine = { name: '危急', place: '/queues/clues-to-triage?severity=crisis' };

  test('are addresses under a name', () => {
    expect(readViews(JSON.stringify([mine]))).toEqual([mine]);
    expect(withView([mine], { ...mine, place: '/queues/matters-open' })).toHaveLength(1);
    expect(withoutView([mine], '危急')).toEqual([]);
  });

  test.each(['nonsense', '{}', JSON.stringify([{ name: 'x', place: 'https://elsewhere.invalid/' }])])(
    'are none when %s stands there',
    (stored) => expect(readViews(stored)).toEqual([]),
  );
});

describe('filtering a queue', () => {
  test('assumes nothing of what a row does not tell', () => {
    expect(fits(clue, {})).toBe(true);
    expect(fits(clue, { severity: 'crisis', minor: true })).toBe(true);
    expect(fits(clue, { severity: 'high' })).toBe(false);
    expect(fits({} as never, { minor: true })).toBe(false);
  });
});
