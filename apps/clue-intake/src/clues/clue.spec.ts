import { describe, expect, test } from '@jest/globals';
import { exactly, type CloseClue, type ClueStatus, type TriageClue } from '@homeward/contracts';
import {
  accept,
  allowedActions,
  close,
  dismiss,
  issueReceipt,
  moveTo,
  openPurposesOf,
  refuseSupplementAfterEnd,
  sendOn,
  takeBack,
  triage,
  type Clue,
} from './clue.js';

const registered: Clue = {
  id: '7d9f1a60-0000-4000-8000-000000000001',
  version: 1,
  matterId: '7d9f1a60-0000-4000-8000-000000000002',
  matterNumber: '000000000000',
  agencyId: '7d9f1a60-0000-4000-8000-000000000003',
  receivedByAgencyId: '7d9f1a60-0000-4000-8000-000000000003',
  status: 'registered',
  channel: 'visit',
  sourceRef: null,
  severity: 'high',
  subjectKinds: [],
  violationKinds: ['abduction-trafficking'],
  purposes: [],
  closedPurposes: {},
  riskFlags: [],
  minor: false,
  located: false,
  anonymous: true,
  reporterClass: 'unknown',
  sensitivity: 'ordinary',
  discovererLevel: 'village',
  regionCode: '350102',
  country: 'CN',
  sealedRegistration: '',
  sealedNarrative: '',
  sealedDiscoverer: null,
  sealedReporter: null,
  sealedExplanation: null,
  route: null,
  dismissalReason: null,
  offenceOccurred: null,
  occurred: exactly('2026-11-26T00:00:00Z'),
  implied: false,
  asPublished: false,
  recordedAt: '2026-11-26T00:00:00.000Z',
  triagedBy: null,
  receiptIssued: false,
};
const decision: TriageClue = {
  severity: 'high',
  subjectKinds: ['woman'],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal', 'guardianship'],
  riskFlags: [],
  minor: false,
  located: true,
  disposition: 'own',
};
const officer = { officerId: 'officer-1', isSecondPerson: false };
const head = { officerId: 'head-1', isSecondPerson: true };
const inState = (status: ClueStatus, more: Partial<Clue> = {}): Clue => ({
  ...registered,
  status,
  purposes: ['criminal'],
  ...more,
});
const done = (purpose: CloseClue['purpose']): CloseClue => ({ purpose, outcome: 'done' });
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code: `clue-intake.${code}`,
    ...(pointer !== undefined && { details: { errors: [expect.objectContaining({ pointer })] } }),
  });

describe('the table of legal moves', () => {
  const moves: Record<string, (clue: Clue) => unknown> = {
    supplementClue: refuseSupplementAfterEnd,
    issueReceipt,
    triageClue: (clue) => triage(clue, decision, officer),
    acceptClue: (clue) => accept(clue, { route: 'criminal' }),
    dismissClue: (clue) => dismiss(clue, { reason: 'other', explanation: 'Unreal.' }, officer),
    closeClue: (clue) => close(clue, done('criminal')),
  };
  const states = Object.keys(allowedActions) as ClueStatus[];
  const cases = states.flatMap((status) => Object.keys(moves).map((move): [ClueStatus, string] => [status, move]));

  test.each(cases)('is what the decisions follow: %s, %s', (status, move) => {
    const attempt = () => moves[move]?.(inState(status));
    if ((allowedActions[status] as readonly string[]).includes(move)) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });
});

describe('triaging', () => {
  test('keeps what was decided and who decided', () => {
    expect(triage(registered, decision, officer)).toMatchObject({ status: 'triaged', triagedBy: 'officer-1', located: true });
  });

  test('raises a severity without a second person', () => {
    expect(triage(registered, { ...decision, severity: 'crisis' }, officer).severity).toBe('crisis');
  });

  test.each([
    ['an officer with a reason', officer, 'Unreal: found safe.'],
    ['a unit head without a reason', head, undefined],
  ])('lowers no severity for %s', (_name, decider, loweringReason) => {
    const lower = { ...decision, severity: 'normal' as const, ...(loweringReason && { loweringReason }) };
    expect(() => triage(registered, lower, decider)).toThrow(refusal('severity-lowered'));
  });

  test('lowers a severity for a unit head with a reason', () => {
    const lower = { ...decision, severity: 'normal' as const, loweringReason: 'Unreal: found safe.' };
    expect(triage(registered, lower, head).severity).toBe('normal');
  });
});

describe('dismissing', () => {
  const end = { reason: 'not-credible', explanation: 'Unreal.' } as const;

  test.each([{ severity: 'crisis' as const }, { minor: true }])('needs another person for %j', (more) => {
    const guarded = inState('triaged', { ...more, triagedBy: 'head-1' });
    expect(() => dismiss(guarded, end, officer)).toThrow(refusal('second-person-needed'));
    expect(() => dismiss(guarded, end, head)).toThrow(refusal('second-person-needed'));
    expect(dismiss({ ...guarded, triagedBy: 'officer-1' }, end, head).status).toBe('dismissed');
  });

  test('keeps the reason', () => {
    expect(dismiss(registered, end, officer)).toMatchObject({ status: 'dismissed', dismissalReason: 'not-credible' });
  });
});

describe('closing purposes', () => {
  const accepted = inState('accepted', { purposes: ['criminal', 'guardianship'] });

  test('leaves the others open and closes the clue with the last one (R08)', () => {
    const one = close(accepted, done('guardianship'));
    expect([one.status, openPurposesOf(one)]).toEqual(['accepted', ['criminal']]);
    expect(close(one, { purpose: 'criminal', outcome: 'convicted' })).toMatchObject({
      status: 'closed',
      closedPurposes: { guardianship: 'done', criminal: 'convicted' },
    });
  });

  test('is refused for a purpose that is not open (R08)', () => {
    expect(() => close(accepted, done('public-interest'))).toThrow(refusal('purpose-not-open', '/purpose'));
    expect(() => close(close(accepted, done('criminal')), done('criminal'))).toThrow(refusal('purpose-not-open', '/purpose'));
  });
});

describe('following a transfer', () => {
  const states = Object.keys(allowedActions) as ClueStatus[];

  test('sends on only what waits, and takes back only what was sent on', () => {
    expect(states.filter((status) => sendOn(inState(status)))).toEqual(['registered', 'triaged', 'returned']);
    expect(states.filter((status) => takeBack(inState(status)))).toEqual(['transferring']);
  });

  test('moves what lives; an accepted clue stays accepted, any other waits as triaged', () => {
    const moved = states.map((status) => moveTo(inState(status), 'other')?.status ?? null);
    expect(Object.fromEntries(states.map((status, place) => [status, moved[place]]))).toEqual({
      registered: 'triaged',
      triaged: 'triaged',
      transferring: 'triaged',
      returned: 'triaged',
      accepted: 'accepted',
      dismissed: null,
      closed: null,
    });
  });
});

describe('issuing a receipt', () => {
  test('happens once', () => {
    expect(() => issueReceipt(issueReceipt(registered))).toThrow(refusal('receipt-already-issued'));
  });
});
