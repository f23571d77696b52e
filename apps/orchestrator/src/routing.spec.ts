import { describe, expect, test } from '@jest/globals';
import { knownFacts } from '@homeward/contracts';
import { factsHeardBy } from '@homeward/journeys';
import { heardContracts } from './heard-contracts.js';
import { routeOf } from './routing.js';
import { UnrealPublisher } from './trials/records.js';

const dutyId = '00000000-0000-4000-8000-00000000d001';
const caseId = '00000000-0000-4000-8000-00000000c001';
const duty = { dutyId, dutyType: 'HW-CLU-01', subjectKind: 'clue', ownerAgencyId: caseId, counterpartAgencyId: null };
const armed = { ...duty, dueAt: '2026-01-06T16:00:00Z', nextFiresAt: '2026-01-06T08:00:00Z' };
const acceptance = {
  clueId: caseId,
  severity: 'high',
  subjectKinds: [],
  violationKinds: [],
  minor: false,
  riskFlags: [],
  purposes: [],
  route: 'criminal',
  agencyType: 'public-security',
  reporterClass: 'anonymous',
};
const opened = { caseId, clueId: null, kind: 'criminal', severity: 'high', violationKinds: [], minor: false };

describe('the journey a fact is told to', () => {
  const matter = new UnrealPublisher();

  test('is the one of its matter, and the note holds ids and codes alone', () => {
    const fact = matter.fact('case.opened', opened);
    expect(routeOf(fact)).toEqual({
      journey: 'matter',
      about: matter.key,
      workflowId: `matter:${matter.key}`,
      mayBeginAgain: false,
      note: {
        source: 'investigation',
        seq: Number(fact.seq),
        name: 'case.opened',
        agencyId: fact.agencyId,
        occurred: fact.occurred,
        recordedAt: fact.recordedAt,
        implied: false,
        historical: false,
        traceparent: fact.traceparent,
        about: opened,
      },
    });
  });

  test('is begun a second time by a reopened matter, and by a clue that was accepted while it closed', () => {
    expect(routeOf(matter.fact('clue.accepted', acceptance))).toMatchObject({ mayBeginAgain: true });
    expect(routeOf(matter.fact('matter.reopened', { reason: 'new-evidence' }))).toMatchObject({ mayBeginAgain: true });
    expect(routeOf(matter.fact('matter.closed', { outcome: 'completed' }))).toMatchObject({ mayBeginAgain: false });
  });

  test('is none where no journey needs the fact', () => {
    expect(routeOf(matter.fact('matter.noted', { noteId: caseId, code: 'press' }))).toBeNull();
    expect(routeOf(matter.fact('progress.noted', { caseId, severity: 'high' }))).toBeNull();
    expect(routeOf(matter.fact('duty.opened', { ...armed, nextFiresAt: null }))).toBeNull();
  });

  test('is none where the fact only answers an order of the journey', () => {
    const actorId = 'service:investigation';
    expect(routeOf(matter.fact('case.opened', opened, { actorId }))).toBeNull();
    expect(routeOf(matter.fact('matter.closed', { outcome: 'completed' }, { actorId: 'service:coordination' }))).toBeNull();
    expect(routeOf(matter.fact('case.closed', { caseId, outcome: 'solved' }, { actorId }))).not.toBeNull();
  });

  test('is the operation for its own facts and for the duties it owes', () => {
    const operation = new UnrealPublisher();
    const closed = operation.fact('operation.closed', { operationId: operation.key });
    const workflowId = `operation:${operation.key}`;
    expect(routeOf(closed)).toMatchObject({ journey: 'operation', workflowId });
    expect(routeOf(operation.fact('operation.ended', { operationId: operation.key }))).toBeNull();
    const owed = { ...armed, dutyType: 'HW-PRV-03', subjectKind: 'operation' };
    expect(routeOf(operation.fact('duty.opened', owed))).toMatchObject({ journey: 'operation', workflowId });
    const another = operation.fact('duty.opened', { ...owed, dutyType: 'XX-UNREAL-01' });
    expect(routeOf(another)).toMatchObject({ journey: 'operation', workflowId });
  });

  test('is the matter for a duty within it, and none for a duty that stands under its own id', () => {
    expect(routeOf(matter.fact('duty.opened', armed))).toMatchObject({ workflowId: `matter:${matter.key}` });
    expect(routeOf(matter.fact('duty.met', { ...duty, late: 'no' }))).not.toBeNull();
    expect(routeOf(new UnrealPublisher(dutyId).fact('duty.opened', armed))).toBeNull();
  });
});

describe('the facts that are heard', () => {
  test('all exist', () => {
    const known = new Set(knownFacts.map(({ name }) => name));
    const heard = [...factsHeardBy.matter, ...factsHeardBy.operation];
    expect(heard.filter((name) => !known.has(name))).toEqual([]);
    expect(heardContracts.length).toBe(new Set(heard).size);
  });
});
