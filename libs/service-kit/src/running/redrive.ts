import { exactly, id, serviceNames } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import type { Redriven } from '@homeward/messaging';
import { Audit, serviceActor } from '@homeward/security';
import { randomUUID } from 'node:crypto';
import { IN_TRANSACTION } from '../tokens.js';
import type { RunningService } from './start-service.js';

/** Brings in what was set aside of one publisher's facts about one matter, after its cause was mended. Audited, also when it fails. */
export async function redrive(service: RunningService, words: readonly string[]): Promise<Redriven> {
  const [source = '', key = '', by = 'operator'] = words;
  if (!serviceNames.some((name) => name === source) || !id.safeParse(key).success)
    throw new Error('Write: redrive <publishing service> <matter id> [who].');
  const inTransaction = service.app.get<InTransaction>(IN_TRANSACTION);
  const recordedAt = new Date().toISOString();
  const act = { occurred: exactly(recordedAt), recordedAt, implied: false, historical: false };
  const access = {
    agencyId: key,
    actorId: serviceActor(service.name),
    onBehalfOf: by,
    purpose: 'redrive',
    requestId: randomUUID(),
    ...act,
  };
  await inTransaction(access, (tx) =>
    service.app.get(Audit).record(tx, {
      action: 'messaging:redrive',
      objectType: 'held-key',
      objectId: `${source}/${key}`,
      matterId: key,
      policyIds: ['service-principal'],
      decision: 'allow',
      outcome: 'begun',
    }),
  );
  return service.facts.redrive({ source, key });
}
