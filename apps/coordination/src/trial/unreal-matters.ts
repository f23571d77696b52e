import { randomBytes, randomUUID } from 'node:crypto';
import { exactly, matterNumberFrom, type ClueRegistered, type Fact } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, type RunningService } from '@homeward/service-kit';
import type { EntityManager } from 'typeorm';
import { MattersRegisteringService } from '../matters/matters.registering.service.js';

export interface UnrealMatter {
  matterId: string;
  clueId: string;
  number: string;
}

/** Runs work as the service itself, the way the consumer of a fact of that agency does. */
export function asService<Result>(
  service: RunningService,
  agencyId: string,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const recordedAt = new Date().toISOString();
  const times = { occurred: exactly(recordedAt), recordedAt, implied: false, historical: false };
  const access: Access = {
    agencyId,
    actorId: serviceActor('coordination'),
    purpose: 'apply-fact',
    requestId: randomUUID(),
    ...times,
  };
  return service.app.get<InTransaction>(IN_TRANSACTION)(access, work);
}

/** A fact of another service as it arrives; whoever sends it fills in what it tells. */
export function unrealFact<Data>(key: string, agencyId: string, data: Data): Fact<Data> {
  const recordedAt = new Date().toISOString();
  return {
    id: randomUUID(),
    source: 'clue-intake',
    name: 'trial',
    version: 1,
    key,
    seq: '1',
    agencyId,
    actorId: null,
    onBehalfOf: null,
    occurred: exactly(recordedAt),
    recordedAt,
    implied: false,
    historical: false,
    traceparent: null,
    data,
  };
}

const unrealNumber = () => matterNumberFrom(randomBytes(11));

/** An agency registers a clue, which opens a matter, or brings one to a matter that exists. */
export async function registerUnrealClue(
  service: RunningService,
  agencyId: string,
  existing?: UnrealMatter,
): Promise<UnrealMatter> {
  const matter = { matterId: existing?.matterId ?? randomUUID(), clueId: randomUUID(), number: existing?.number ?? unrealNumber() };
  const data: ClueRegistered['data'] = {
    clueId: matter.clueId,
    matterNumber: matter.number,
    opensMatter: existing === undefined,
    channel: 'visit',
    severity: 'high',
    subjectKinds: ['woman'],
    violationKinds: ['abduction-trafficking'],
    purposes: ['criminal'],
    riskFlags: [],
    minor: false,
    anonymous: false,
    reporterClass: 'public',
    sensitivity: 'ordinary',
    discovererLevel: 'county',
    discoveredAt: null,
  };
  const register = service.app.get(MattersRegisteringService);
  await asService(service, agencyId, (tx) => register.enterClue(tx, unrealFact(matter.matterId, agencyId, data)));
  return matter;
}
