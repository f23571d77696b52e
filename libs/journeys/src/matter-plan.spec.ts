import { describe, expect, test } from '@jest/globals';
import { newMemory, remember, type MatterMemory } from './matter-memory.js';
import { nextMove } from './matter-plan.js';
import { SampleNotes } from './sample-notes.js';

type Told = Parameters<SampleNotes['of']>;
const police = 'unreal-police';
const start: MatterMemory = { ...newMemory('m1'), standing: 'open' };

function after(memory: MatterMemory, ...facts: Told[]): MatterMemory {
  const notes = new SampleNotes();
  return facts.map((fact) => notes.of(...fact)).reduce(remember, memory);
}
const registered: Told = ['clue.registered', police, { clueId: 'c1' }];
const accepted = (about: Told[2]): Told => [
  'clue.accepted',
  police,
  { clueId: 'c1', severity: 'high', violationKinds: [], minor: true, ...about },
];
const criminal = accepted({ route: 'criminal', agencyType: 'public-security' });
const opened: Told = ['case.opened', police, { caseId: 'k1', kind: 'criminal' }];
const closed: Told = ['case.closed', police, { caseId: 'k1' }];
const victim: Told = ['victim.identified', police, { personId: 'p1', status: 'possible', located: true }];

describe('the next move of a matter', () => {
  test('is to wait until people have decided', () => {
    expect(nextMove(after(start, registered))).toEqual({ kind: 'wait' });
  });

  test('is to open the case of a clue the police accepted, once', () => {
    const memory = after(start, registered, criminal);
    expect(nextMove(memory)).toMatchObject({
      kind: 'open-case',
      order: {
        orderId: 'm1/open-case',
        matterId: 'm1',
        agencyId: police,
        clueId: 'c1',
        kind: 'criminal',
        severity: 'high',
        minor: true,
      },
    });
    expect(nextMove({ ...memory, ordered: ['criminal'] })).toEqual({ kind: 'wait' });
    expect(nextMove(after(start, registered, criminal, opened))).toEqual({ kind: 'wait' });
  });

  test.each([
    ['criminal', 'procuratorate', [], null],
    ['criminal', 'public-security', ['judicial-assistance'], null],
    ['administrative', 'public-security', ['administrative'], 'administrative'],
    ['public-interest', 'procuratorate', ['public-interest'], 'public-interest'],
    ['public-interest', 'civil-affairs', ['public-interest'], null],
    ['judicial-assistance', 'procuratorate', ['judicial-assistance'], null],
  ])('opens for the route %s at %s with %j the case %s (R08)', (route, agencyType, purposes, kind) => {
    const memory = after(start, registered, accepted({ route, agencyType, purposes }));
    expect(memory.wishes.map((wish) => wish.kind)).toEqual(kind === null ? [] : [kind]);
  });

  test('gives a second kind of case an order of its own', () => {
    const memory = after({ ...start, ordered: ['criminal'] }, [
      'clue.accepted',
      'unreal-procuratorate',
      { clueId: 'c2', route: 'public-interest', agencyType: 'procuratorate' },
    ]);
    expect(nextMove(memory)).toMatchObject({ order: { orderId: 'm1/open-case/c2', kind: 'public-interest' } });
  });

  test('is to follow each survivor', () => {
    const memory = after(start, registered, victim);
    expect(nextMove(memory)).toEqual({ kind: 'follow', personId: 'p1' });
    expect(nextMove({ ...memory, followed: ['p1'] })).toEqual({ kind: 'wait' });
  });

  test('asks for the lesson only when the crackdown and every begun stage have ended (R49)', () => {
    const done = { ...start, followed: ['p1'], ordered: ['criminal'] as const };
    const needs: Told = ['needs.assessed', 'unreal-federation', { personId: 'p1' }];
    const work: Told[] = [registered, criminal, opened, victim, needs];
    expect(nextMove(after(done, ...work, closed))).toEqual({ kind: 'wait' });
    const supported: Told = ['support.ended', 'unreal-federation', { personId: 'p1', reason: 'goals-reached' }];
    expect(nextMove(after(done, ...work, supported))).toEqual({ kind: 'wait' });
    expect(nextMove(after(done, ...work, closed, supported))).toMatchObject({
      kind: 'request-lesson',
      order: { orderId: 'm1/request-lesson', agencyId: police },
    });
  });

  test('asks to close when the lesson is recorded, and again only after news that may have changed the answer', () => {
    const memory = after({ ...start, lessonAsked: true }, registered, criminal, opened, closed, ['lesson.recorded', police]);
    expect(nextMove(memory)).toMatchObject({ kind: 'close', order: { orderId: 'm1/close', outcome: 'completed' } });
    const refused = { ...memory, closingAskedAt: memory.news };
    expect(nextMove(refused)).toEqual({ kind: 'wait' });
    const notes = new SampleNotes();
    const escalated = remember(refused, notes.of('duty.escalated', police, { dutyId: 'd1', nextFiresAt: null }));
    expect(nextMove(escalated)).toEqual({ kind: 'wait' });
    expect(nextMove(remember(escalated, notes.of('duty.met', police, { dutyId: 'd1' })))).toMatchObject({ kind: 'close' });
  });

  test('closes a matter whose every clue was dismissed without asking for a lesson', () => {
    const memory = after(start, registered, ['clue.dismissed', police, { clueId: 'c1', reason: 'unfounded' }]);
    expect(nextMove(memory)).toMatchObject({ kind: 'close', order: { outcome: 'dismissed' } });
  });

  test('is to end when the matter is closed or never was one', () => {
    expect(nextMove(after(start, registered, ['matter.closed', police]))).toEqual({ kind: 'end' });
    expect(nextMove({ ...start, standing: 'closed' })).toEqual({ kind: 'end' });
    const agreement: MatterMemory = { ...start, standing: 'unknown' };
    expect(nextMove(after(agreement, ['duty.opened', police, { dutyId: 'd1', nextFiresAt: null }]))).toEqual({ kind: 'end' });
    expect(nextMove(after(agreement, registered))).toEqual({ kind: 'wait' });
  });
});

describe('a reopened matter', () => {
  test('closes again only after something was taken up and ended, under orders of its own', () => {
    const reopened = after(start, ['matter.closed', police], ['matter.reopened', police, { reason: 'new-evidence' }]);
    expect(nextMove(reopened)).toEqual({ kind: 'wait' });
    const taken = after(reopened, ['case.reopened', police, { caseId: 'k1' }]);
    expect(nextMove(taken)).toEqual({ kind: 'wait' });
    const done = after(reopened, ['case.reopened', police, { caseId: 'k1' }], closed);
    expect(nextMove(done)).toMatchObject({ kind: 'request-lesson', order: { orderId: 'm1/request-lesson/2' } });
  });
});
