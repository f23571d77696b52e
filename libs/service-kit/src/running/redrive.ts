import { code, exactly, id, serviceNames } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import type { HeldKey, Redriven } from '@homeward/messaging';
import { Audit, serviceActor } from '@homeward/security';
import { randomUUID } from 'node:crypto';
import { IN_TRANSACTION } from '../tokens.js';
import type { RunningService } from './start-service.js';

/** What an operator asks for: which key, who asks, and whether its first record is given up, why and with whose consent. */
interface Wish {
  held: HeldKey;
  by: string;
  givingUp?: { reason: string; consenting: string };
}

/**
 * Brings in what was set aside of one publisher's facts about one matter, after its cause was mended. A first record that cannot be mended is
 * given up with a reason and a second person's consent. Audited, also when it fails.
 */
export async function redrive(service: RunningService, words: readonly string[]): Promise<Redriven & { givenUp: boolean }> {
  const { held, by, givingUp } = wishIn(words);
  let givenUp = false;
  if (givingUp) {
    await note(service, held, { action: 'messaging:discard', by: `${by} and ${givingUp.consenting}`, outcome: givingUp.reason });
    givenUp = await service.facts.discard(held);
  }
  await note(service, held, { action: 'messaging:redrive', by, outcome: 'begun' });
  return { ...(await service.facts.redrive(held)), givenUp };
}

/** Reads the words of a redrive; who consents to giving up is somebody else than who asks for it. */
export function wishIn(words: readonly string[]): Wish {
  const [source = '', key = '', by = 'operator', consenting, reason] = words;
  if (!serviceNames.some((name) => name === source) || !id.safeParse(key).success)
    throw new Error('Write: redrive <publishing service> <matter id> [who] [who consents to giving up the first record] [why].');
  const held = { source, key };
  if (consenting === undefined) return { held, by };
  if (consenting === by || !code.safeParse(reason).success)
    throw new Error(
      'A record is given up with the consent of a second person and for a reason in lower-case words joined by hyphens.',
    );
  return { held, by, givingUp: { consenting, reason: code.parse(reason) } };
}

async function note(
  service: RunningService,
  { source, key }: HeldKey,
  { action, by, outcome }: { action: string; by: string; outcome: string },
): Promise<void> {
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
  await service.app.get<InTransaction>(IN_TRANSACTION)(access, (tx) =>
    service.app.get(Audit).record(tx, {
      action,
      objectType: 'held-key',
      objectId: `${source}/${key}`,
      matterId: key,
      policyIds: ['service-principal'],
      decision: 'allow',
      outcome,
    }),
  );
}
