import type { ClockView, DeskTransferView, MatterSummary } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { grouped } from './grouping.js';
import { askedOf, isWhole } from './queue-view.js';

const now = Date.parse('2026-03-03T00:00:00.000Z');
const matter = (id: string, more: Partial<MatterSummary>) => ({ id, openClocks: 0, underWay: [], openedByAgencyId: null, ...more });
const matters = new Map([['m', matter('m', { underWay: ['crackdown', 'rescue'] }) as unknown as MatterSummary]]);
const known = { matters, ownAgencyId: 'own', now };
const clock = (id: string, more: Partial<ClockView>) =>
  ({
    id,
    matterId: 'm',
    ownerAgencyId: 'own',
    counterpartAgencyId: null,
    missed: false,
    standing: 'running',
    soonAt: null,
    ...more,
  }) as ClockView;
const ids = (groups: [string | null, { id: string }[]][]) => groups.map(([heading, rows]) => [heading, rows.map(({ id }) => id)]);

describe('putting the rows of a page together', () => {
  test('by clock begins with what is overdue and keeps the order within', () => {
    const rows = [
      clock('runs', { soonAt: '2026-03-05T00:00:00.000Z' }),
      clock('rests', { standing: 'paused' }),
      clock('soon', { soonAt: '2026-03-02T00:00:00.000Z' }),
      clock('late', { missed: true }),
      clock('runs-too', {}),
    ];
    expect(ids(grouped(rows, 'clock', known))).toEqual([
      ['overdue', ['late']],
      ['soon', ['soon']],
      ['running', ['runs', 'runs-too']],
      ['none', ['rests']],
    ]);
  });

  test('by agency takes the other side, and by stage the last that is under way in the matter', () => {
    const transfer = { id: 't', matterId: 'm', fromAgencyId: 'own', toAgencyId: 'other' } as DeskTransferView;
    expect(ids(grouped([clock('a', {}), transfer], 'agency', known))).toEqual([
      ['other', ['t']],
      [null, ['a']],
    ]);
    expect(ids(grouped([clock('a', { matterId: 'unknown' }), transfer], 'stage', known))).toEqual([
      ['rescue', ['t']],
      [null, ['a']],
    ]);
  });
});

describe('the address of a queue', () => {
  test('asks the server for its filters, and not for how its page is put together', () => {
    expect(askedOf({ stage: 'rescue', minor: true, group: 'clock', cursor: 'next' })).toEqual({
      stage: 'rescue',
      minor: 'true',
      cursor: 'next',
    });
    expect([isWhole({ group: 'clock' }), isWhole({ clock: 'none' })]).toEqual([true, false]);
  });
});
