import { describe, expect, test } from '@jest/globals';
import {
  DomainError,
  exactly,
  supervisionGround,
  supervisionStatus,
  type SupervisionGround,
  type SupervisionStatus,
} from '@homeward/contracts';
import fc from 'fast-check';
import { lawful } from '../trial/supervision-law.js';
import {
  allowedActions,
  beginningOf,
  findTransition,
  isActOf,
  proposeNotice,
  refuseWithoutSecondPerson,
  returnNotice,
  sideOf,
  take,
  transitionOf,
  type Supervision,
} from './supervision.js';
import { tellingsOf } from './supervision-facts.js';
import type { Circumstance, SupervisionAct } from './transition.js';
import { transitions } from './transitions.js';

const at = (status: SupervisionStatus, ground: SupervisionGround = 'not-filed', more: Partial<Supervision> = {}): Supervision => ({
  id: 'supervision-1',
  version: 1,
  matterId: 'matter-1',
  caseId: 'case-1',
  procuratorateAgencyId: 'procuratorate',
  addresseeAgencyId: 'police',
  higherAgencyId: null,
  trigger: 'complaint',
  minor: false,
  ground,
  status,
  since: '2026-03-10T00:00:00.000Z',
  draftedBy: null,
  reconsiderationUpheld: false,
  outcome: null,
  ...more,
});
const now = exactly('2026-03-20T00:00:00.000Z');
const given = (...circumstances: Circumstance[]) => new Set(circumstances);
const refusal = (code: string) => expect.objectContaining({ code: `investigation.${code}` });

const acts = [...new Set(transitions.map(({ act }) => act))];
const circumstances: readonly Circumstance[] = [
  'filing-limit-passed',
  'filing-limit-running',
  'filed-under-supervision',
  'filed-without-supervision',
  'abuse-evident',
  'before-arrest-and-file',
  'answer-overdue',
  'correction-unheeded',
  'three-months-over',
  'notice-wrong',
  'notice-right',
  'reconsideration-open',
  'reconsideration-upheld',
];

function outcomeOf(supervision: Supervision, act: SupervisionAct, known: ReadonlySet<Circumstance>): Supervision | null {
  const transition = findTransition(supervision, act, known);
  return transition && take(supervision, transition, now);
}

function isRefused(supervision: Supervision, act: SupervisionAct, known: ReadonlySet<Circumstance>): boolean {
  try {
    transitionOf(supervision, act, known);
    return false;
  } catch (error) {
    return error instanceof DomainError && error.kind === 'conflict';
  }
}

describe('the table of transitions (N04)', () => {
  const numbered = (row: string) => Number(row.replace(/[a-z]$/, ''));

  test('has each of the 39 rows of the law', () => {
    expect([...new Set(transitions.map(({ row }) => numbered(row)))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 39 }, (_, index) => index + 1),
    );
    expect(new Set(transitions.map(({ row }) => row)).size).toBe(transitions.length);
  });

  test.each(transitions.map((transition) => [transition.row, transition] as const))('row %s is taken', (_row, transition) => {
    if (transition.from === 'nothing') return expect(beginningOf(transition.act)).toBe(transition);
    const known = new Set(transition.when ?? []);
    const from =
      transition.from === 'any open state' ? supervisionStatus.options.filter((each) => each !== 'closed') : transition.from;
    for (const status of from)
      for (const ground of transition.grounds ?? supervisionGround.options) {
        const supervision = at(status, ground);
        expect(transitionOf(supervision, transition.act, known)).toBe(transition);
        const next = take(supervision, transition, now);
        expect(next.status).toBe(transition.to === 'the same' ? status : transition.to);
        expect(next.status).toBe(lawful(supervision, transition.act, known));
        expect(next.outcome === null).toBe(next.status !== 'closed');
      }
  });

  test.each(supervisionStatus.options)('every other act is refused to one that is %s', (status) => {
    const wrong: unknown[] = [];
    const tried = [given(), ...circumstances.map((each) => given(each)), new Set(circumstances)];
    for (const ground of supervisionGround.options)
      for (const act of acts)
        for (const known of tried) {
          const to = outcomeOf(at(status, ground), act, known)?.status ?? false;
          if (to !== lawful(at(status, ground), act, known)) wrong.push([ground, act, [...known], to]);
          if (to === false && !isRefused(at(status, ground), act, known)) wrong.push([ground, act, 'not refused']);
        }
    expect(wrong).toEqual([]);
  });

  test('refuses with one code, but for three acts that come too early (R21)', () => {
    const codes = new Map<string, string[]>();
    for (const status of supervisionStatus.options)
      for (const act of acts)
        try {
          transitionOf(at(status, 'overdue-decision'), act, given());
        } catch (error) {
          const { code } = error as { code: string };
          codes.set(code, [...(codes.get(code) ?? []), `${act} ${status}`]);
        }
    expect(codes.get('investigation.correction-too-early')).toEqual([
      'issueCorrectionNotice filing-notified',
      'issueCorrectionNotice withdrawal-notified',
    ]);
    expect(codes.get('investigation.report-too-early')).toEqual(['reportUp correction-issued']);
    expect(codes.get('investigation.review-period-not-over')).toEqual(['askReasons reviewing']);
    expect([...codes.keys()].sort()).toEqual([
      'investigation.correction-too-early',
      'investigation.report-too-early',
      'investigation.review-period-not-over',
      'investigation.supervision-not-in-state',
    ]);
  });

  test('issues no legal document by the clock: what the clock moves tells nothing', () => {
    const byClock = transitions.filter(({ who }) => who === 'clock');
    expect(byClock.map(({ row }) => row)).toEqual(['20', '36a']);
    expect(byClock.flatMap(({ facts }) => facts)).toEqual([]);
  });
});

interface Step {
  pick: number;
  isWild: boolean;
  known: Circumstance[];
}

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(),
  isWild: fc.nat({ max: 3 }).map((wild) => wild === 0),
  known: fc.subarray([...circumstances]),
});
const history = fc.record({
  status: fc.constantFrom<SupervisionStatus>('monitoring', 'reviewing'),
  ground: fc.constantFrom(...supervisionGround.options),
  steps: fc.array(step, { minLength: 20, maxLength: 60 }),
});

const onward = acts.filter((act) => act !== 'moveJurisdiction' && act !== 'mattersMerged');

/** One random history; the rows it took. Some of its steps are any act at all, the others are lawful ones where there are any. */
function walk(start: Supervision, steps: readonly Step[]): string[] {
  const taken: string[] = [];
  let supervision = start;
  for (const { pick, isWild, known } of steps) {
    const givenNow = new Set(known);
    const choices = isWild ? acts : onward.filter((act) => lawful(supervision, act, givenNow) !== false);
    const act = choices[pick % choices.length];
    if (act === undefined) continue;
    const wanted = lawful(supervision, act, givenNow);
    const transition = findTransition(supervision, act, givenNow);
    const next = transition && take(supervision, transition, now);
    if ((next?.status ?? false) !== wanted) throw new Error(`${supervision.status} ${act}: ${next?.status} and not ${wanted}`);
    if (!transition || !next) continue;
    taken.push(transition.row);
    // The case may be supervised again, on another ground.
    supervision = next.status === 'closed' && !isWild ? at('reviewing', supervisionGround.options[pick % 3]) : next;
  }
  return taken;
}

describe('a thousand random histories (N04)', () => {
  test('take every listed transition and no other', () => {
    const taken = new Set<string>();
    fc.assert(
      fc.property(history, ({ status, ground, steps }) => {
        for (const row of walk(at(status, ground), steps)) taken.add(row);
      }),
      { numRuns: 1_000, seed: 20260310 },
    );
    const beginnings = transitions.filter(({ from }) => from === 'nothing').map(({ row }) => row);
    expect([...new Set([...taken, ...beginnings])].sort()).toEqual(transitions.map(({ row }) => row).sort());
  });

  test('agree with the law whatever the seed', () => {
    fc.assert(
      fc.property(history, ({ status, ground, steps }) => {
        walk(at(status, ground), steps);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a notice (R21)', () => {
  const received = at('reasons-received');

  test('is proposed by one person and decided by another', () => {
    const proposed = proposeNotice(received, given(), 'prosecutor-1');
    expect(proposed).toMatchObject({ status: 'reasons-received', draftedBy: 'prosecutor-1' });
    refuseWithoutSecondPerson(proposed, { officerId: 'chief-1', isSecondPerson: true });
    expect(outcomeOf(proposed, 'decideNotice', given())).toMatchObject({ status: 'filing-notified', draftedBy: null });
  });

  test('is not decided without a proposal, by its own author, or by somebody without the office', () => {
    const proposed = proposeNotice(received, given(), 'chief-1');
    const decideBy = (supervision: Supervision, isSecondPerson: boolean) => () =>
      refuseWithoutSecondPerson(supervision, { officerId: 'chief-1', isSecondPerson });
    expect(decideBy(received, true)).toThrow(refusal('filing-notice-not-approved'));
    expect(decideBy(proposed, true)).toThrow(refusal('filing-notice-not-approved'));
    expect(decideBy(proposeNotice(received, given(), 'prosecutor-1'), false)).toThrow(refusal('filing-notice-not-approved'));
  });

  test('is proposed once, only where it could be decided, and may be given back', () => {
    const proposed = proposeNotice(received, given(), 'prosecutor-1');
    expect(() => proposeNotice(proposed, given(), 'prosecutor-2')).toThrow(refusal('notice-already-proposed'));
    expect(() => proposeNotice(at('reviewing'), given(), 'prosecutor-1')).toThrow(refusal('supervision-not-in-state'));
    expect(() => proposeNotice(at('reasons-requested'), given(), 'prosecutor-1')).toThrow(refusal('supervision-not-in-state'));
    expect(proposeNotice(at('reasons-requested'), given('answer-overdue'), 'prosecutor-1').draftedBy).toBe('prosecutor-1');
    expect(returnNotice(proposed).draftedBy).toBeNull();
    expect(() => returnNotice(received)).toThrow(refusal('filing-notice-not-approved'));
  });

  test('falls away with its proposal when the supervision goes another way', () => {
    const proposed = proposeNotice(received, given(), 'prosecutor-1');
    expect(outcomeOf(proposed, 'upholdReasons', given())).toMatchObject({ status: 'reasons-upheld', draftedBy: null });
  });
});

describe('offering what may be done', () => {
  const all = new Set(circumstances);

  test('offers each side its own acts and a reader none', () => {
    expect(allowedActions(at('reasons-requested'), given(), 'police')).toEqual(['giveReasons', 'moveJurisdiction']);
    expect(allowedActions(at('reasons-requested'), all, 'procuratorate')).toEqual(['moveJurisdiction', 'proposeNotice']);
    expect(allowedActions(at('reported-up'), all, 'higher')).toEqual(['endConsultation']);
    expect(allowedActions(at('reviewing'), all, null)).toEqual([]);
    expect(allowedActions(at('closed'), all, 'procuratorate')).toEqual([]);
  });

  test('offers the decision of a notice once it is proposed', () => {
    const proposed = at('reasons-received', 'not-filed', { draftedBy: 'prosecutor-1' });
    expect(allowedActions(proposed, given(), 'procuratorate')).toEqual([
      'decideNotice',
      'upholdReasons',
      'moveJurisdiction',
      'returnNotice',
    ]);
  });

  test('never offers what is only heard', () => {
    for (const act of ['caseFiled', 'noticePeriodPassed', 'investigationConcluded', 'mattersMerged', 'clueAccepted'] as const)
      for (const side of ['procuratorate', 'police', 'higher'] as const) expect(isActOf(side, act)).toBe(false);
  });

  test('knows each organ by its side', () => {
    const supervision = at('reviewing', 'not-filed', { higherAgencyId: 'higher' });
    expect(['procuratorate', 'police', 'higher', 'stranger'].map((agency) => sideOf(supervision, agency))).toEqual([
      'procuratorate',
      'police',
      'higher',
      null,
    ]);
  });
});

describe('what a transition tells', () => {
  test('fits the contract of each fact and holds identifiers and codes only', () => {
    const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    const parties = {
      id: uuid(1),
      caseId: uuid(2),
      procuratorateAgencyId: uuid(3),
      addresseeAgencyId: uuid(4),
      higherAgencyId: uuid(5),
    };
    for (const transition of transitions) {
      const [from = 'reviewing'] = Array.isArray(transition.from) ? (transition.from as SupervisionStatus[]) : [];
      const after = take(at(from, transition.grounds?.[0], parties), transition, now);
      const tellings = tellingsOf(transition, after, { personId: uuid(6), byAgencyId: uuid(4) });
      for (const { contract, data } of tellings)
        expect([transition.row, contract.data.safeParse(data).success]).toEqual([transition.row, true]);
      expect(tellings.map(({ contract }) => contract.name)).toEqual(transition.facts);
    }
  });
});
