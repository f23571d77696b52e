import { describe, expect, test } from '@jest/globals';
import { exactly, type OperationStatus } from '@homeward/contracts';
import { refuseOverlap } from './opening.js';
import { allowedActions, close, concerns, end, extend, report, setTaggingRule, type Operation } from './operation.js';

const rule = { dateField: 'registered' as const, kinds: [], regions: [] };
const operation = (more: Partial<Operation> = {}): Operation => ({
  id: 'o',
  version: 1,
  agencyId: 'lead',
  status: 'open',
  title: 'Unreal operation',
  participants: ['other'],
  legalBasis: null,
  startsOn: '2024-03-18',
  endsOn: '2024-12-31',
  predecessorId: null,
  objectives: [],
  regions: [],
  taggingRule: rule,
  fromHistory: false,
  sealedReport: null,
  occurred: exactly('2024-03-18T00:00:00Z'),
  implied: false,
  asPublished: false,
  recordedAt: '2024-03-18T00:00:00.000Z',
  ...more,
});
const code = (named: string) => expect.objectContaining({ code: `prevention.${named}` });

describe('an operation', () => {
  test('R60: is work of its lead and of who takes part, and of nobody else', () => {
    expect(['lead', 'other', 'stranger'].map((agency) => concerns(operation(), agency))).toEqual([true, true, false]);
  });

  test('R60: ends after its last day in the time of the capital, or when its lead says so if no day was announced', () => {
    expect(() => end(operation(), '2024-12-31T15:59:59Z')).toThrow(code('operation-still-runs'));
    expect(end(operation(), '2024-12-31T16:00:00Z').status).toBe('ended');
    expect(end(operation({ endsOn: null }), '2024-06-01T00:00:00Z').status).toBe('ended');
  });

  test('R60: is extended to a later day only', () => {
    expect(extend(operation(), '2025-06-30').endsOn).toBe('2025-06-30');
    expect(() => extend(operation(), '2024-12-31')).toThrow(code('not-an-extension'));
    expect(() => extend(operation({ endsOn: null }), '2024-03-18')).toThrow(code('not-an-extension'));
  });

  test('R60: keeps its rule once it has ended', () => {
    expect(() => setTaggingRule(operation({ status: 'ended' }), rule)).toThrow(code('operation-closed'));
  });

  test('R60: is closed with the signature of another person', () => {
    const reported = operation({ status: 'reported' });
    expect(() => close(reported, [], 'head')).toThrow(code('second-signature-missing'));
    expect(() => close(reported, [{ agencyId: 'other', signedBy: 'head' }], 'head')).toThrow(code('second-signature-missing'));
    expect(close(reported, [{ agencyId: 'other', signedBy: 'other head' }], 'head').status).toBe('closed');
  });

  test('R60: every move is legal exactly where the table says', () => {
    const moves = {
      setTaggingRule: (row: Operation) => setTaggingRule(row, rule),
      extendOperation: (row: Operation) => extend(row, '2026-01-01'),
      endOperation: (row: Operation) => end(row, '2026-01-01T00:00:00Z'),
      reportOperation: (row: Operation) => report(row, 'sealed'),
      closeOperation: (row: Operation) => close(row, [{ agencyId: 'other', signedBy: 'other head' }], 'head'),
    };
    for (const status of Object.keys(allowedActions) as OperationStatus[])
      for (const [move, make] of Object.entries(moves)) {
        const attempt = () => make(operation({ status }));
        if ((allowedActions[status] as readonly string[]).includes(move)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ kind: 'conflict' }));
      }
  });
});

describe('a successor', () => {
  test('R62: begins after its predecessor has ended, as far as both days are known', () => {
    const before = { startsOn: '2022-03-01', endsOn: '2022-12-31' };
    expect(() => refuseOverlap({ startsOn: '2022-12-31', endsOn: null }, before)).toThrow(
      code('operation-overlaps-own-predecessor'),
    );
    expect(() => refuseOverlap({ startsOn: '2023-01-01', endsOn: null }, before)).not.toThrow();
    expect(() => refuseOverlap({ startsOn: null, endsOn: null }, before)).not.toThrow();
    expect(() => refuseOverlap({ startsOn: '2022-06-01', endsOn: null }, { ...before, endsOn: null })).not.toThrow();
  });
});
