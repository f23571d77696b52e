import { describe, expect, test } from '@jest/globals';
import { exactly, type CaseStatus } from '@homeward/contracts';
import {
  close,
  conclude,
  followProsecution,
  followWithdrawal,
  noteProgress,
  putUnderReview,
  reopen,
  settleFiling,
  takeFromReview,
  type Case,
} from './case.js';

const at = (status: CaseStatus, more: Partial<Case> = {}): Case => ({
  id: 'case-1',
  version: 1,
  matterId: 'matter-1',
  agencyId: 'agency-1',
  clueId: null,
  status,
  statusBefore: null,
  draftedBy: null,
  kind: 'criminal',
  severity: 'high',
  violationKinds: [],
  minor: false,
  occurred: exactly('2026-11-26T00:00:00.000Z'),
  implied: false,
  recordedAt: '2026-11-26T00:00:00.000Z',
  ...more,
});
const refusal = (code: string) => expect.objectContaining({ code: `investigation.${code}` });

describe('reviewing a filing', () => {
  test('ends filed or refused, and a refusal may be reviewed again', () => {
    expect(settleFiling(putUnderReview(at('opened'), 'proposer'), 'file').status).toBe('filed');
    const refused = settleFiling(putUnderReview(at('opened'), 'proposer'), 'refuse');
    expect(settleFiling(putUnderReview(refused, 'proposer'), 'file').status).toBe('filed');
  });

  test('returns the case to where it was', () => {
    expect(takeFromReview(putUnderReview(at('refused'), 'proposer'))).toMatchObject({ status: 'refused', statusBefore: null });
  });

  test('is refused outside its states', () => {
    expect(() => putUnderReview(at('under-review'), 'proposer')).toThrow(refusal('filing-already-proposed'));
    expect(() => putUnderReview(at('filed'), 'proposer')).toThrow(refusal('case-not-reviewable'));
    expect(() => settleFiling(at('opened'), 'file')).toThrow(refusal('case-not-under-review'));
    expect(() => settleFiling(at('closed'), 'file')).toThrow(refusal('case-ended'));
  });
});

describe('working on a case', () => {
  test('R20: raises the severity and never lowers it', () => {
    expect(noteProgress(at('filed'), 'crisis')).toMatchObject({ status: 'investigating', severity: 'crisis' });
    expect(noteProgress(at('opened'))).toMatchObject({ status: 'opened', severity: 'high' });
    expect(() => noteProgress(at('filed'), 'normal')).toThrow(refusal('severity-lowered-without-reason'));
    expect(() => noteProgress(at('closed'))).toThrow(refusal('case-ended'));
  });

  test('ends with a file that leaves', () => {
    expect(conclude(at('investigating')).status).toBe('file-sent');
    expect(() => conclude(at('refused'))).toThrow(refusal('case-not-investigated'));
  });
});

describe('closing a case', () => {
  test('is for a decided criminal case, and for other cases when their work is done', () => {
    expect(close(at('refused'))).toMatchObject({ status: 'closed', statusBefore: 'refused' });
    expect(close(at('opened', { kind: 'public-interest' })).status).toBe('closed');
    expect(() => close(at('opened'))).toThrow(refusal('case-not-decided'));
    expect(() => close(at('closed'))).toThrow(refusal('case-ended'));
  });

  test('can be undone', () => {
    expect(reopen(close(at('prosecuted')))).toMatchObject({ status: 'prosecuted', statusBefore: null });
    expect(() => reopen(at('filed'))).toThrow(refusal('case-not-closed'));
  });
});

describe('following the procuratorate', () => {
  test('moves a filed case on and never back, in any order of the news', () => {
    const news = ['prosecution-review', 'declined', 'prosecuted'] as const;
    const follow = (order: readonly (typeof news)[number][]) =>
      order.reduce((kase, each) => followProsecution(kase, each) ?? kase, at('file-sent')).status;
    expect(follow(news)).toBe('prosecuted');
    expect(follow([...news].reverse())).toBe('prosecuted');
    expect(follow(['declined', 'prosecution-review'])).toBe('declined');
  });

  test('leaves a case alone that was not filed, or is closed', () => {
    expect(followProsecution(at('opened'), 'prosecuted')).toBeNull();
    expect(followProsecution(at('closed'), 'prosecuted')).toBeNull();
  });
});

describe('a case withdrawn under supervision', () => {
  test('is filed no more and may be filed anew', () => {
    const withdrawn = followWithdrawal(at('investigating'));
    expect(withdrawn?.status).toBe('withdrawn');
    expect(withdrawn && settleFiling(putUnderReview(withdrawn, 'proposer'), 'file').status).toBe('filed');
    expect(followWithdrawal(at('opened'))).toBeNull();
    expect(followWithdrawal(at('prosecuted'))).toBeNull();
  });
});
