import { exactly } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { isAbove, movesOf, proposed, published, withdrawn, type PolicyDraft } from './policy-draft.js';

const at = '2026-03-02T02:00:00.000Z';
const draft: PolicyDraft = {
  ...{ id: 'd-1', version: 1, agencyId: 'a-1', kind: 'pack', name: 'base', edition: '2026.2.0', year: null },
  ...{ content: {}, hash: 'sha256:0', running: [], status: 'draft', draftedBy: 'editor', findings: [], waivers: [] },
  ...{ proposedBy: null, previewHash: null, publishedBy: null, publishedAt: null },
  ...{ occurred: exactly(at), implied: false, recordedAt: at },
};
const asked = proposed(draft, 'first', { hash: 'h-1', waivers: [{ lint: 'L21', reason: 'Confirmed.' }] });

describe('proposing a draft', () => {
  test('keeps who asked, and what was seen', () => {
    expect(asked).toMatchObject({ status: 'proposed', proposedBy: 'first', previewHash: 'h-1' });
    expect(proposed(asked, 'second', { hash: 'h-2', waivers: [] })).toMatchObject({ proposedBy: 'second', previewHash: 'h-2' });
  });
});

describe('publishing a draft', () => {
  test('is done by another person who saw the same', () => {
    expect(published(asked, 'second', { hash: 'h-1', at })).toMatchObject({
      status: 'published',
      publishedBy: 'second',
      publishedAt: at,
    });
  });

  test.each([
    ['nobody has proposed', draft, 'second', 'h-1', 'coordination.pack-not-proposed'],
    ['the same person asks', asked, 'first', 'h-1', 'coordination.publish-needs-second-person'],
    ['the impact is another one', asked, 'second', 'h-2', 'coordination.publish-needs-second-person'],
    ['it was given up', withdrawn(asked), 'second', 'h-1', 'coordination.pack-not-open'],
  ])('is refused where %s', (_, row, by, hash, code) => {
    expect(() => published(row, by, { hash, at })).toThrow(expect.objectContaining({ code }));
  });

  test('ends the way of a draft', () => {
    const done = published(asked, 'second', { hash: 'h-1', at });
    for (const move of [() => withdrawn(done), () => proposed(done, 'x', { hash: 'h', waivers: [] })])
      expect(move).toThrow(expect.objectContaining({ code: 'coordination.pack-not-open' }));
    expect(() => withdrawn({ ...done, kind: 'calendar-year' })).toThrow(
      expect.objectContaining({ code: 'coordination.calendar-year-not-open' }),
    );
  });
});

describe('the moves of a draft', () => {
  test.each([
    ['pack', 'draft', ['previewPack', 'proposePack', 'withdrawPack']],
    ['calendar-year', 'proposed', ['previewCalendarYear', 'proposeCalendarYear', 'publishCalendarYear', 'withdrawCalendarYear']],
    ['pack', 'withdrawn', []],
    ['pack', 'in-force', []],
    ['pack', 'retired', ['restorePack']],
    ['calendar-year', 'retired', []],
  ] as const)('of a %s that is %s', (kind, status, moves) => {
    expect(movesOf(kind, status)).toEqual(moves);
  });

  test('versions are compared by their numbers', () => {
    expect([isAbove('2026.10.0', '2026.9.0'), isAbove('2026.1.0', '2026.1.0')]).toEqual([true, false]);
  });
});
