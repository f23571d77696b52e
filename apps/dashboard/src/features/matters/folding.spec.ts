import type { TimelineEntry } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { foldedTimeline } from './folding.js';

const entry = (recordedAt: string, fact = 'clue.registered'): TimelineEntry => ({
  id: recordedAt,
  matterId: 'm',
  source: 'clue-intake',
  seq: '1',
  kind: 'intake',
  fact,
  agencyId: 'a',
  occurred: { text: recordedAt, precision: 'instant', notBefore: recordedAt, notAfter: recordedAt },
  recordedAt,
  implied: false,
  historical: false,
  data: {},
});
const dayOf = (at: string) => at.slice(0, 10);

describe('folding a timeline', () => {
  test('makes a group of each day and one line of a long silence', () => {
    const entries = [entry('2026-11-20T09:00:00Z'), entry('2026-11-14T09:00:00Z'), entry('2026-11-14T08:00:00Z')];
    const parts = foldedTimeline(entries, { withNoise: false, dayOf });
    expect(parts.map((part) => (part.kind === 'idle' ? part.days : part.entries.length))).toEqual([1, 6, 2]);
  });

  test('keeps a missed duty in sight and the stir of the system out of it', () => {
    const entries = [entry('2026-11-20T09:00:00Z', 'duty.missed'), entry('2026-11-20T08:00:00Z', 'share.granted')];
    expect(foldedTimeline(entries, { withNoise: false, dayOf })).toHaveLength(1);
    expect(foldedTimeline(entries, { withNoise: false, dayOf })[0]).toMatchObject({ entries: [{ fact: 'duty.missed' }] });
    expect(foldedTimeline(entries, { withNoise: true, dayOf })[0]).toMatchObject({ entries: [{}, {}] });
  });

  test('shows the entry that somebody came for, whatever it is', () => {
    const share = entry('2026-11-20T08:00:00Z', 'share.granted');
    const entries = [entry('2026-11-20T09:00:00Z'), share, entry('2026-11-20T07:00:00Z', 'share.granted')];
    const [day] = foldedTimeline(entries, { withNoise: false, kept: share.id, dayOf });
    expect(day).toMatchObject({ entries: [{ fact: 'clue.registered' }, { id: share.id }] });
  });
});
