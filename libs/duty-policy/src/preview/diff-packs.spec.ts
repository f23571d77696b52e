import { describe, expect, test } from '@jest/globals';
import type { Pack } from '../pack.js';
import { shipped } from '../sample-facts.js';
import { diffPacks } from './diff-packs.js';

const before = shipped.packs[2] as Pack;
const changed = (change: Partial<Pack>): Pack => ({ ...before, ...change });
const first = before.duties[0] as Pack['duties'][number];

describe('comparing two versions of a pack', () => {
  test('says nothing where nothing changed', () => {
    expect(diffPacks(before, structuredClone(before))).toEqual([]);
  });

  test('names every value of a row that changed, by its place', () => {
    const duty = { ...first, duration: { ...first.duration, value: 2 } };
    const [change, ...more] = diffPacks(before, changed({ duties: [duty, ...before.duties.slice(1)] }));

    expect(more).toEqual([]);
    expect(change).toMatchObject({
      part: 'duty',
      id: 'UK-01',
      change: 'changed',
      pointer: '/duties/0',
      differences: [{ pointer: '/duties/0/duration/value', before: 1, after: 2 }],
      words: { en: 'UK-01 (Notify a potential victim) changes: /duties/0/duration/value 1 → 2' },
    });
  });

  test('recognises a row by its id, wherever it stands', () => {
    const moved = changed({ duties: [...before.duties.slice(1), first] });

    expect(diffPacks(before, moved)).toEqual([]);
  });

  test('tells what is new and what is gone', () => {
    const renamed = changed({ duties: [{ ...first, id: 'UK-99' }, ...before.duties.slice(1)] });

    expect(diffPacks(before, renamed).map(({ id, change, pointer }) => [id, change, pointer])).toEqual([
      ['UK-01', 'removed', '/duties/0'],
      ['UK-99', 'added', '/duties/0'],
    ]);
  });

  test('tells a ladder, a document, a rule and the head apart', () => {
    const after = changed({
      version: '2026.2.0',
      ladders: { ...before.ladders, window: [] },
      documents: {},
      rules: before.rules.slice(1),
    });

    expect(new Set(diffPacks(before, after).map(({ part }) => part))).toEqual(new Set(['pack', 'document', 'ladder', 'rule']));
  });
});
