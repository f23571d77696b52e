import { randomUUID } from 'node:crypto';
import {
  caseFiled,
  caseOpened,
  lessonRequested,
  needsAssessed,
  personReceived,
  personRecovered,
  rescueCompleted,
  rescuePlanned,
  victimIdentified,
  type Fact,
  type FactContract,
} from '@homeward/contracts';
import { factOf } from './tell.js';
import { accepted, dutyFacts, noted, operation, registered, transferFacts, triaged } from './unreal-facts.js';

interface Actors {
  matterId: string;
  operationId: string;
  /** Who registers, and who takes over. */
  agencies: readonly [string, string];
}

/** A matter from its first clue to care and a lesson, with an operation and notes beside it; each fact a minute after the one before. */
export function wholeHistory({ matterId: key, operationId, agencies: [first, second] }: Actors): Fact[] {
  let minute = 0;
  const by = (agencyId: string, about = key) => ({
    key: about,
    agencyId,
    at: new Date(Date.UTC(2026, 10, 26, 8, (minute += 1))).toISOString(),
  });
  const of = (contract: FactContract, data: object, agencyId = second) => factOf(contract, { ...by(agencyId), data });
  const [clueId, caseId, personId, rescueId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const course = { clueId, fromAgencyId: first, toAgencyId: second };
  const [refused, taken] = [
    transferFacts({ transferId: randomUUID(), ...course }),
    transferFacts({ transferId: randomUUID(), ...course }),
  ];
  const [met, missed] = [dutyFacts(randomUUID(), second), dutyFacts(randomUUID(), second)];
  const actual = { status: 'actual', decidingOrgType: 'public-security', located: false };
  const violations = { severity: 'high', violationKinds: ['abduction-trafficking'], minor: false };
  const person = { personId, ageBand: 'adult', minor: false, identityKnown: true };
  const facts = [
    noted(by(first)),
    registered({ ...by(first), clueId }),
    triaged({ ...by(first), clueId, more: { severity: 'crisis', minor: true } }),
    refused.offered(by(first)),
    refused.refused(by(second)),
    taken.offered(by(first)),
    met.opened(by(second)),
    missed.opened(by(second)),
    taken.accepted(by(second)),
    met.met(by(second)),
    missed.missed(by(second)),
    accepted({ ...by(second), clueId }),
    registered({ ...by(second), clueId: randomUUID(), more: { opensMatter: false, severity: 'crisis' } }),
    of(caseOpened, { caseId, clueId, kind: 'criminal', ...violations }),
    of(caseFiled, { caseId, clueId, basis: 'crime-suspected', supervised: false }),
    of(victimIdentified, { ...person, ...actual, caseId }),
    operation(by(second, operationId)),
    noted(by(second, operationId)),
    of(rescuePlanned, { rescueId, severity: 'high', minors: false }),
    of(rescueCompleted, { rescueId, recovered: 1 }),
    of(personRecovered, { ...person, rescueId, parentsKnown: false }),
    of(personReceived, { personId, institutionKind: 'other', minor: false, identityKnown: true, parentsKnown: false }),
    of(needsAssessed, { personId, counsellingNeeded: true, medicalNeeded: false, aidNeeded: true }),
    of(lessonRequested, { lessonId: randomUUID() }),
    taken.resultReported(by(second)),
  ];
  return numbered(facts);
}

/** Numbers the facts within source and key, as the outbox does. */
function numbered(facts: readonly Fact[]): Fact[] {
  const last = new Map<string, number>();
  return facts.map((fact) => {
    const row = `${fact.source}/${fact.key}`;
    const seq = (last.get(row) ?? 0) + 1;
    last.set(row, seq);
    return { ...fact, seq: String(seq) };
  });
}
