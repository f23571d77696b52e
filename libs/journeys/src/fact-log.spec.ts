import { describe, expect, test } from '@jest/globals';
import { emptyLog, holdBack, mostWaiting, record, type FactLog, type HeldBack } from './fact-log.js';
import type { FactNote } from './fact-note.js';
import { SampleNotes } from './sample-notes.js';

const sample = new SampleNotes().of('case.opened', 'unreal-police', { caseId: 'k1' });
const note = (seq: number, source = 'investigation'): FactNote => ({ ...sample, seq, source });
const held = (seq: number): HeldBack => ({
  source: 'investigation',
  seq,
  topic: 't',
  partition: 0,
  offset: '7',
  reason: 'undecodable',
});

function tell(log: FactLog, ...notes: FactNote[]): { log: FactLog; news: number[] } {
  return notes.reduce<{ log: FactLog; news: number[] }>(
    (before, each) => {
      const { log: next, news } = record(before.log, each);
      return { log: next, news: [...before.news, ...news.map(({ seq }) => seq)] };
    },
    { log, news: [] },
  );
}

describe('telling a journey a fact', () => {
  test('counts once, whatever is repeated and whatever was left out between', () => {
    expect(tell(emptyLog, note(1), note(1), note(4), note(3), note(4)).news).toEqual([1, 4]);
    expect(tell(emptyLog, note(2), note(1, 'rescue')).news).toEqual([2, 1]);
  });

  test('waits behind a record that could not be read, until that one is repaired', () => {
    const log = holdBack(tell(emptyLog, note(1)).log, held(2));
    const waiting = tell(log, note(4), note(3), note(3), note(1, 'rescue'));
    expect(waiting.news).toEqual([1]);
    const repaired = tell(waiting.log, note(2));
    expect(repaired.news).toEqual([2, 3, 4]);
    expect(repaired.log).toMatchObject({ heldBack: [], waiting: [], lastSeq: { investigation: 4, rescue: 1 } });
  });

  test('lets pass only up to the next record that could not be read', () => {
    const log = holdBack(holdBack(emptyLog, held(1)), held(3));
    expect(tell(log, note(2), note(4), note(1)).news).toEqual([1, 2]);
  });

  test('is not held back by a record whose place was filled already', () => {
    expect(holdBack(tell(emptyLog, note(3)).log, held(2)).heldBack).toEqual([]);
    expect(holdBack(holdBack(emptyLog, held(2)), held(2)).heldBack).toHaveLength(1);
  });

  test('turns away what is too much to keep, and takes it when it comes again', () => {
    const many = Array.from({ length: mostWaiting + 1 }, (_, index) => note(index + 2));
    const full = tell(holdBack(emptyLog, held(1)), ...many).log;
    expect(full).toMatchObject({ turnedAway: 1 });
    const { news } = tell(full, note(1), note(mostWaiting + 2));
    expect(news).toHaveLength(mostWaiting + 2);
  });
});
