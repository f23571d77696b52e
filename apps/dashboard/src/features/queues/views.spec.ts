import { describe, expect, test } from '@jest/globals';
import { readViews, withoutView, withView } from './views.js';

describe('saved views', () => {
  const mine = { name: '危急', place: '/queues/clues-to-triage?severity=crisis' };

  test('are addresses under a name', () => {
    expect(readViews(JSON.stringify([mine]))).toEqual([mine]);
    expect(withView([mine], { ...mine, place: '/queues/matters-open' })).toHaveLength(1);
    expect(withoutView([mine], '危急')).toEqual([]);
  });

  test('are not lost with one that cannot be read, such as one whose name is too long', () => {
    expect(readViews(JSON.stringify([{ ...mine, name: '长'.repeat(61) }, mine, 7]))).toEqual([mine]);
  });

  test.each(['nonsense', '{}', JSON.stringify([{ name: 'x', place: 'https://elsewhere.invalid/' }])])(
    'are none when %s stands there',
    (stored) => expect(readViews(stored)).toEqual([]),
  );
});
