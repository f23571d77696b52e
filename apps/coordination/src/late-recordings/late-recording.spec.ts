import { describe, expect, test } from '@jest/globals';
import { agree } from './late-recording.js';

const now = '2026-04-10T02:00:00.000Z';
const place = { matterId: 'an-unreal-matter', zone: 'Asia/Shanghai', now };
const day = (text: string) => ({ text, precision: 'day' as const });

describe('agreeing that an act is recorded late', () => {
  test('names the act by the fact it leaves, its row and its time in the zone of the agency, for seven days', () => {
    const act = { fact: 'clue.triaged', occurred: day('2026-04-08') };

    expect(agree(act, place)).toEqual({
      fact: 'clue.triaged',
      rowId: null,
      occurred: {
        ...day('2026-04-08'),
        notBefore: '2026-04-07T16:00:00.000Z',
        notAfter: '2026-04-08T16:00:00.000Z',
      },
      agreedAt: now,
      validUntil: '2026-04-17T02:00:00.000Z',
    });
  });

  test.each([
    ['late-recording-fact-unknown', { fact: 'clue.dreamt', occurred: day('2026-04-08') }],
    ['late-recording-fact-unknown', { fact: 'duty.met', occurred: day('2026-04-08') }],
    [
      'late-recording-not-late',
      { fact: 'clue.triaged', occurred: { text: '2026-04-09T03:00:00Z', precision: 'instant' as const } },
    ],
    ['occurred-in-future', { fact: 'clue.triaged', occurred: day('2026-04-12') }],
  ])('is refused as %s', (code, act) => {
    expect(() => agree(act, place)).toThrow(expect.objectContaining({ code: expect.stringContaining(code) as unknown as string }));
  });

  test('names a matter or a row, unless the act begins what no matter holds yet: else it would fit every matter', () => {
    const nowhere = { ...place, matterId: null };
    const act = { fact: 'transfer.offered', occurred: day('2026-04-08') };
    expect(() => agree(act, nowhere)).toThrow(expect.objectContaining({ code: 'coordination.late-recording-place-missing' }));
    expect(agree({ ...act, rowId: 'an-unreal-row' }, nowhere).rowId).toBe('an-unreal-row');
    expect(agree({ ...act, fact: 'clue.registered' }, nowhere).fact).toBe('clue.registered');
  });
});
