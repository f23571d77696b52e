import { randomUUID } from 'node:crypto';
import { exactly, type Fact, type FactContract } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, type RunningService } from '@homeward/service-kit';
import type { EntityManager } from 'typeorm';
import { ProjectionService } from '../projection/projection.service.js';

/** What a trial tells of an act that never happened. */
export interface Telling {
  key: string;
  agencyId: string;
  data: object;
  at?: string;
  seq?: number;
  historical?: boolean;
}

/** A fact that never happened, of the kind that a contract describes. */
export function factOf({ service, name, version, data }: FactContract, told: Telling): Fact {
  const at = told.at ?? '2026-11-26T08:00:00.000Z';
  return {
    id: randomUUID(),
    source: service,
    name,
    version,
    key: told.key,
    seq: String(told.seq ?? 1),
    agencyId: told.agencyId,
    actorId: randomUUID(),
    onBehalfOf: null,
    occurred: exactly(at),
    recordedAt: at,
    implied: false,
    historical: told.historical ?? false,
    traceparent: null,
    data: data.parse(told.data),
  };
}

/** The desk hears a fact the way the transport brings it: in one transaction, as the service itself, for the agency that acted. */
export async function tell(service: RunningService, ...facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) await asService(service, fact, (tx) => service.app.get(ProjectionService).hear(tx, fact));
}

/** Many facts at once, where a trial needs many more than it looks at. */
export async function tellTogether(service: RunningService, facts: readonly Fact[]): Promise<void> {
  const [first] = facts;
  if (!first) return;
  await asService(service, first, async (tx) => {
    for (const fact of facts) await service.app.get(ProjectionService).hear(tx, fact);
  });
}

function asService({ app }: RunningService, fact: Fact, work: (tx: EntityManager) => Promise<void>): Promise<void> {
  return app.get<InTransaction>(IN_TRANSACTION)(
    {
      agencyId: fact.agencyId,
      actorId: serviceActor('operations-centre'),
      purpose: 'apply-fact',
      requestId: fact.id,
      occurred: fact.occurred,
      recordedAt: fact.recordedAt,
      implied: fact.implied,
      historical: fact.historical,
    },
    work,
  );
}
