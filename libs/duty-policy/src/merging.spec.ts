import { describe, expect, test } from '@jest/globals';
import { touches } from './acts.js';
import { consolidate } from './merge.js';
import type { LedgerFact } from './fact.js';
import { fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const other = { matterId: 'matter-2' };
const needs = (at: string, matterId = 'matter-1'): LedgerFact =>
  fact(
    'person.recovered',
    at,
    { personId: 'person-1', minor: false },
    { matterId, id: `recovered ${matterId}`, by: 'womens-federation@CN' },
  );
const recorded = fact(
  'needs.recorded',
  '2026-03-02T12:00:00+08:00',
  { personId: 'person-1', complete: true },
  { ...other, by: 'womens-federation@CN' },
);

function twoMatters(): { desk: SampleDesk; first: string; second: string } {
  const desk = new SampleDesk();
  desk.arrive(needs('2026-03-02T10:00:00+08:00'));
  desk.arrive(needs('2026-03-02T11:00:00+08:00', 'matter-2'));
  const keys = [...desk.duties.keys()].filter((key) => key.startsWith('HW-RES-02'));
  return { desk, first: keys[0] ?? '', second: keys[1] ?? '' };
}

describe('8.8 merge and un-merge of matters', () => {
  test('makes one chain of two open duties of the same row, owner and subject; the earlier due date stays', () => {
    const { desk, first, second } = twoMatters();

    expect(consolidate(desk.rows(), shipped)).toContainEqual({ stays: first, superseded: second });
  });

  test.each([
    ['another owner', { agencyId: 'health@CN' }],
    ['another subject', { subjectId: 'person-2' }],
    ['another asker', { counterpartAgencyId: 'court@CN' }],
    ['an end', { state: 'met' as const }],
  ])('leaves apart what has %s', (_, change) => {
    const { desk, second } = twoMatters();
    const rows = desk.rows().map((duty) => (duty.id === second ? { ...duty, ...change } : duty));

    expect(consolidate(rows, shipped).filter(({ superseded }) => superseded === second)).toEqual([]);
  });

  test('never makes one of two answers: every sender gets his own', () => {
    const desk = new SampleDesk();
    const ids = { fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN', receiverAgencyId: 'public-security@CN' };
    desk.arrive(fact('transfer.accepted', '2026-03-02T10:00:00+08:00', { ...ids, transferId: 'transfer-1' }));
    const rows = desk.rows().flatMap((duty) => [duty, { ...duty, id: `${duty.id} again` }]);

    expect(rows.map(({ dutyType }) => dutyType)).toContain('HW-TRF-04');
    expect(consolidate(rows, shipped).filter(({ stays }) => stays.startsWith('HW-TRF-04'))).toEqual([]);
  });

  test('lets the one that waits ring no more, and the other go on', () => {
    const { desk, first, second } = twoMatters();
    const effects = desk.order(
      second,
      { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: first },
      '2026-03-02T12:00:00+08:00',
    );
    desk.clock('2026-03-03T12:00:00+08:00');

    expect(effects).toMatchObject([{ fact: 'duty.cancelled', reason: 'merged' }]);
    expect(desk.get(second)).toMatchObject({ duty: { state: 'superseded', nextFiresAt: null, missedAt: null } });
    expect(desk.get(first).duty.missedAt).not.toBeNull();
  });

  test('returns to the start when it is undone', () => {
    const { desk, first, second } = twoMatters();
    const before = desk.get(second);
    desk.order(second, { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: first }, '2026-03-02T12:00:00+08:00');
    desk.order(second, { kind: 'unlink', linkId: 'link-1' }, '2026-03-02T13:00:00+08:00');

    expect(desk.get(second)).toEqual({ duty: { ...before.duty, version: 3 }, steps: before.steps });
  });

  test('skips the rungs that passed meanwhile and fires the highest one reached', () => {
    const { desk, first, second } = twoMatters();
    desk.order(second, { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: first }, '2026-03-02T12:00:00+08:00');
    const effects = desk.order(second, { kind: 'unlink', linkId: 'link-1' }, '2026-03-03T02:30:00+08:00');

    expect(effects).toMatchObject([{ fact: 'duty.moved', reason: 'unmerged' }]);
    const waiting = desk.get(second).steps.filter(({ state }) => state === 'armed');
    const skipped = desk.get(second).steps.filter(({ reason }) => reason === 'unmerged');
    expect(skipped.length).toBeGreaterThan(0);
    expect(Math.min(...waiting.map(({ rung }) => (rung === 0 ? 99 : rung)))).toBe(Math.max(...skipped.map(({ rung }) => rung)) + 1);
  });

  test('applies the acts that meet it, those recorded while the matters were one', () => {
    const { desk, first, second } = twoMatters();
    desk.order(second, { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: first }, '2026-03-02T11:30:00+08:00');
    desk.arrive({ ...recorded, alsoMatterIds: ['matter-1'] });
    expect(desk.get(first).duty.state).toBe('met');
    expect(desk.get(second).duty.state).toBe('superseded');
    const effects = desk.order(second, { kind: 'unlink', linkId: 'link-1' }, '2026-03-02T13:00:00+08:00');

    expect(effects.map((effect) => effect.fact)).toEqual(['duty.moved', 'duty.met']);
    expect(desk.get(second).duty).toMatchObject({ state: 'met', late: 'no' });
  });

  test('counts merged matters as one, and only those', () => {
    const { desk, first } = twoMatters();
    const about = { ...desk.get(first).duty, subjectKind: 'matterId', subjectId: 'matter-1' };

    expect(touches(about, { ...recorded, alsoMatterIds: ['matter-1'] })).toBe(true);
    expect(touches(about, recorded)).toBe(false);
  });

  test('is not undone by another link', () => {
    const { desk, first, second } = twoMatters();
    desk.order(second, { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: first }, '2026-03-02T12:00:00+08:00');

    expect(desk.order(second, { kind: 'unlink', linkId: 'link-2' }, '2026-03-02T13:00:00+08:00')).toEqual([]);
  });
});

describe('8.9 closing', () => {
  test('ends what is left with the matter as its reason, a paused duty too', () => {
    const { desk, first } = twoMatters();
    const effects = desk.order(first, { kind: 'close-matter' }, '2026-03-02T12:00:00+08:00');

    expect(effects).toMatchObject([{ fact: 'duty.cancelled', reason: 'matter-closed' }]);
    expect(desk.get(first).duty).toMatchObject({ state: 'cancelled', inputs: { endedByHand: { reason: 'matter-closed' } } });
  });

  test('does nothing to what has ended', () => {
    const { desk, first } = twoMatters();
    desk.order(first, { kind: 'close-matter' }, '2026-03-02T12:00:00+08:00');

    expect(desk.order(first, { kind: 'close-matter' }, '2026-03-02T12:00:00+08:00')).toEqual([]);
  });
});
