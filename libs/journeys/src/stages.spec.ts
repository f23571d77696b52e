import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FactNote } from './fact-note.js';
import { SampleNotes } from './sample-notes.js';
import { emptyLedger, enter, ownWish } from './stage-ledger.js';
import { stagesOf, type Stage } from './stages.js';

const police = 'unreal-police';
const court = 'unreal-court';
const home = 'unreal-home';
const federation = 'unreal-federation';

type Told = Parameters<SampleNotes['of']>;
const told = (...facts: Told[]): FactNote[] => {
  const notes = new SampleNotes();
  return facts.map((fact) => notes.of(...fact));
};
const after = (...facts: Told[]) => stagesOf(told(...facts).reduce(enter, emptyLedger));
const survivor = (personId: string, ...facts: Told[]) => after(...facts).survivors[personId];
const is = (state: Stage['state'], ownerAgencyId: string | null): Stage => ({ state, ownerAgencyId });

const registered: Told = ['clue.registered', police, { clueId: 'c1' }];
const accepted: Told = ['clue.accepted', police, { clueId: 'c1', route: 'criminal', agencyType: 'public-security' }];
const opened: Told = ['case.opened', police, { caseId: 'k1', kind: 'criminal' }];
const victim = (located: boolean, personId = 'p1'): Told => ['victim.identified', police, { personId, status: 'actual', located }];

describe('intake', () => {
  test('begins with the first clue and belongs to the agency that holds it', () => {
    expect(after().intake).toEqual(is('not-begun', null));
    expect(after(registered).intake).toEqual(is('active', police));
    expect(after(registered, ['transfer.accepted', home, { clueId: 'c1', toAgencyId: home }]).intake).toEqual(is('active', home));
  });

  test('ends when the police take the clue up', () => {
    expect(after(registered, ['clue.registered', home, { clueId: 'c2' }], accepted).intake.state).toBe('ended');
  });

  test('ends when every clue was accepted elsewhere, dismissed or closed', () => {
    const second: Told = ['clue.registered', home, { clueId: 'c2' }];
    const elsewhere: Told = ['clue.accepted', home, { clueId: 'c1', route: 'guardianship', agencyType: 'civil-affairs' }];
    expect(after(registered, second, elsewhere).intake).toEqual(is('active', home));
    expect(after(registered, second, elsewhere, ['clue.dismissed', home, { clueId: 'c2' }]).intake.state).toBe('ended');
    expect(after(registered, ['clue.closed', police, { clueId: 'c1' }]).intake.state).toBe('ended');
  });
});

describe('the crackdown', () => {
  test('lasts until every case is closed and belongs to the agency of the latest case fact', () => {
    expect(after(registered, accepted).crackdown.state).toBe('not-begun');
    expect(after(registered, accepted, opened).crackdown).toEqual(is('active', police));
    const both: Told[] = [opened, ['case.opened', home, { caseId: 'k2', kind: 'administrative' }]];
    expect(after(...both, ['case.closed', police, { caseId: 'k1' }]).crackdown).toEqual(is('active', police));
    const over: Told[] = [...both, ['case.closed', police, { caseId: 'k1' }], ['case.closed', home, { caseId: 'k2' }]];
    expect(after(...over).crackdown).toEqual(is('ended', home));
    expect(after(...over, ['case.reopened', home, { caseId: 'k2' }]).crackdown.state).toBe('active');
  });

  test('waits for an effective judgment on each prosecuted person, or a refusal to prosecute', () => {
    const closed: Told[] = [
      opened,
      ['prosecution.initiated', court, { caseId: 'k1', personId: 's1' }],
      ['case.closed', police, { caseId: 'k1' }],
    ];
    const judged = (effective: boolean): Told => ['judgment.recorded', court, { caseId: 'k1', personId: 's1', effective }];
    expect(after(...closed).crackdown.state).toBe('active');
    expect(after(...closed, judged(false)).crackdown.state).toBe('active');
    expect(after(...closed, judged(false), judged(true)).crackdown).toEqual(is('ended', police));
    const another: Told = ['prosecution.initiated', court, { caseId: 'k1', personId: 's2' }];
    expect(after(...closed, judged(true), another).crackdown.state).toBe('active');
    const declined: Told = ['prosecution.declined', court, { caseId: 'k1', personId: 's2' }];
    expect(after(...closed, judged(true), another, declined).crackdown.state).toBe('ended');
  });

  test('is skipped when no clue asks for a case (R08)', () => {
    const assistance: Told = [
      'clue.accepted',
      home,
      { clueId: 'c1', route: 'judicial-assistance', agencyType: 'procuratorate', purposes: ['judicial-assistance'] },
    ];
    expect(after(registered, assistance).crackdown.state).toBe('skipped');
  });
});

describe('the stages of a survivor', () => {
  test('are active side by side under their own owners (R49)', () => {
    const stages = after(registered, accepted, opened, victim(true), ['needs.assessed', federation, { personId: 'p1' }]);
    expect(stages.crackdown).toEqual(is('active', police));
    expect(stages.survivors['p1']?.rehabilitation).toEqual(is('active', federation));
  });

  test('begin for nobody who was found to be no victim', () => {
    const cleared: Told = ['victim.identified', police, { personId: 'p1', status: 'not-a-victim', located: true }];
    expect(after(victim(true), cleared).survivors).toEqual({});
  });

  test('seek someone not located until they are recovered, under the agency that planned the rescue', () => {
    const planned: Told = ['rescue.planned', home, { rescueId: 'r1' }];
    expect(survivor('p1', victim(false))?.rescue).toEqual(is('active', police));
    expect(survivor('p1', victim(false), planned)?.rescue).toEqual(is('active', home));
    const recovered: Told = ['person.recovered', police, { personId: 'p1', rescueId: 'r1' }];
    expect(survivor('p1', victim(false), planned, recovered)?.rescue).toEqual(is('ended', home));
  });

  test('need no rescue when the person was never held', () => {
    const planned: Told = ['rescue.planned', home, { rescueId: 'r1' }];
    expect(survivor('p1', victim(true))?.rescue.state).toBe('not-begun');
    expect(survivor('p1', victim(true), planned)?.rescue.state).toBe('active');
    expect(survivor('p1', victim(true), planned, ['rescue.completed', home, { rescueId: 'r1' }])?.rescue.state).toBe('skipped');
    expect(survivor('p1', victim(true), planned, ['person.received', home, { personId: 'p1' }])?.rescue.state).toBe('skipped');
  });

  test('end the resettlement with the return home, and take it up again when that fails', () => {
    const received: Told = ['person.received', home, { personId: 'p1' }];
    const reunited: Told = ['person.reunited', federation, { personId: 'p1' }];
    expect(survivor('p1', received)?.resettlement).toEqual(is('active', home));
    expect(survivor('p1', received, ['placement.started', federation, { personId: 'p1' }])?.resettlement).toEqual(
      is('active', federation),
    );
    expect(survivor('p1', received, reunited)?.resettlement).toEqual(is('ended', home));
    expect(survivor('p1', received, reunited, ['reunion.failed', home, { personId: 'p1' }])?.resettlement.state).toBe('active');
  });

  test('end the resettlement with a placement only by the own wish of the person', () => {
    const started: Told = ['placement.started', home, { personId: 'p1' }];
    const ended = (reason: string): Told => ['placement.ended', home, { personId: 'p1', reason }];
    expect(survivor('p1', started, ended('institution-closed'))?.resettlement.state).toBe('active');
    expect(survivor('p1', started, ended(ownWish))?.resettlement.state).toBe('ended');
  });

  test('are skipped by a recorded wish', () => {
    const declined: Told = ['support.ended', federation, { personId: 'p1', reason: ownWish }];
    expect(survivor('p1', victim(true), declined)?.rehabilitation).toEqual(is('skipped', federation));
    expect(survivor('p1', ['needs.assessed', federation, { personId: 'p1' }], declined)?.rehabilitation.state).toBe('ended');
    expect(survivor('p1', declined, ['support.reopened', federation, { personId: 'p1' }])?.rehabilitation.state).toBe('active');
  });

  test('give the rehabilitation to the agency that agreed the plan', () => {
    const plan: Told = ['plan.agreed', federation, { personId: 'p1' }];
    expect(survivor('p1', ['aid.applied', home, { personId: 'p1' }], plan)?.rehabilitation).toEqual(is('active', federation));
  });
});

describe('prevention', () => {
  test('lasts from the request for the lesson until it is recorded', () => {
    const requested: Told = ['lesson.requested', police, {}];
    expect(after(requested).prevention).toEqual(is('active', police));
    expect(after(requested, ['lesson.recorded', police, {}]).prevention).toEqual(is('ended', police));
  });
});

describe('facts of several sources', () => {
  const everything = told(
    registered,
    ['clue.registered', home, { clueId: 'c2' }],
    accepted,
    ['transfer.accepted', home, { clueId: 'c2', toAgencyId: home }],
    ['clue.dismissed', home, { clueId: 'c2' }],
    opened,
    victim(false),
    victim(true, 'p2'),
    ['rescue.planned', home, { rescueId: 'r1' }],
    ['person.recovered', home, { personId: 'p1', rescueId: 'r1' }],
    ['rescue.completed', home, { rescueId: 'r1' }],
    ['person.received', home, { personId: 'p1' }],
    ['needs.assessed', federation, { personId: 'p1' }],
    ['plan.agreed', home, { personId: 'p1' }],
    ['person.reunited', home, { personId: 'p1' }],
    ['reunion.failed', home, { personId: 'p1' }],
    ['prosecution.initiated', court, { caseId: 'k1', personId: 's1' }],
    ['support.ended', home, { personId: 'p1', reason: 'goals-reached' }],
    ['placement.ended', home, { personId: 'p1', reason: ownWish }],
    ['judgment.recorded', court, { caseId: 'k1', personId: 's1', effective: true }],
    ['case.closed', police, { caseId: 'k1' }],
    ['lesson.requested', police, {}],
    ['lesson.recorded', police, {}],
  );
  const sources = [...new Set(everything.map(({ source }) => source))];
  const bySource = new Map(sources.map((source) => [source, everything.filter((note) => note.source === source)]));

  test('make the same stages in whatever way they interleave', () => {
    const expected = stagesOf(everything.reduce(enter, emptyLedger));
    const turns = everything.map(({ source }) => source);
    fc.assert(
      fc.property(fc.shuffledSubarray(turns, { minLength: turns.length }), (order) => {
        const queues = new Map([...bySource].map(([source, notes]) => [source, [...notes]]));
        const interleaved = order.flatMap((source) => queues.get(source)?.shift() ?? []);
        expect(stagesOf(interleaved.reduce(enter, emptyLedger))).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
