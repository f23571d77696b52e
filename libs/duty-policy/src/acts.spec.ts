import { describe, expect, test } from '@jest/globals';
import { actInTime, byTime } from './acts.js';
import { fact } from './sample-facts.js';

const at = '2026-03-02T10:00:00+08:00';
const act = (factId: string, occurredAt: string, recordedAt: string) =>
  actInTime({ ...fact('clue.triaged', occurredAt, { clueId: 'clue-1' }), factId, recordedAt });

describe('the order of acts', () => {
  test('is that of their times, then of their recording, then of their ids, whichever is heard first', () => {
    const [first, second] = [act('b', at, '2026-03-02T03:00:00.000Z'), act('a', at, '2026-03-02T03:00:01.000Z')];
    const twin = act('c', at, '2026-03-02T03:00:00.000Z');
    const earlier = act('d', '2026-03-02T09:00:00+08:00', '2026-03-02T04:00:00.000Z');
    for (const heard of [
      [first, second, twin, earlier],
      [second, earlier, twin, first],
    ])
      expect(heard.sort(byTime).map(({ fact: { factId } }) => factId)).toEqual(['d', 'b', 'c', 'a']);
  });
});
