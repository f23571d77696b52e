import { describe, expect, test } from '@jest/globals';
import { readChronicles } from './chronicle.js';
import { planOf } from './plan.js';

describe('what a chronicle is told that is not known here', () => {
  test('tells a region code that no list has, once, and none of a place without one', () => {
    const event = { date: '2020-01-01', precision: 'day', fact_type: 'clue.registered', agency: 'police', what: 'x' } as const;
    const events = ['350102', '999999', null, '999999', ''].map((region, at) => ({ ...event, id: `e${at}`, region }));
    const regions = [
      { country: 'CN', gbt2260: '350100' },
      { country: 'CN', gbt2260: '12' },
      { country: 'MM', gbt2260: null },
    ];
    const chronicles = [{ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', regions, events }];
    const read = readChronicles({ format: 'homeward-chronicles/1', chronicles });
    expect('faults' in read ? read.faults : read.chronicles.map((chronicle) => planOf(chronicle).remarks)).toEqual([
      ['region code 12 is not known: the place is not kept', 'region code 999999 is not known: the place is not kept'],
    ]);
  });

  test('tells a fact type that neither the file nor we know, and only that', () => {
    const told = (id: string, fact: string | null) =>
      ({ id, date: '2020-01-01', precision: 'day', fact_type: fact, agency: 'police', what: 'x' }) as const;
    const words = ['clue.registered', 'clue.registred', 'moon.landed', 'rescue.planned', 'judgment.first', null, ''];
    const events = words.map((word, at) => told(`e${at}`, word));
    const file = {
      format: 'homeward-chronicles/1',
      chronicles: [{ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', events }],
    };
    const remarksOf = (more: object) => {
      const read = readChronicles({ ...file, ...more });
      return 'faults' in read ? read.faults : read.chronicles.map((chronicle) => planOf(chronicle).remarks);
    };
    const misspelt = 'e1: fact type clue.registred is unknown: it is a note';
    expect(remarksOf({ fact_types: ['moon.landed'] })).toEqual([[misspelt]]);
    expect(remarksOf({})).toEqual([[misspelt, 'e2: fact type moon.landed is unknown: it is a note']]);
  });
});
