import { randomBytes } from 'node:crypto';
import { exactly, factsOf, type ServiceName } from '@homeward/contracts';
import * as z from 'zod';
import type { OutboxMeta } from '../outbox.js';

const fact = factsOf('rescue');

/** Invented facts, shaped like real ones. */
export const rescuePlanned = fact('rescue.planned', 1, z.strictObject({ rescueId: z.uuid(), teams: z.int().min(0).max(50) }));
export const rescueStarted = fact('rescue.started', 1, z.strictObject({ rescueId: z.uuid() }));
export const rescueCompleted = fact('rescue.completed', 1, z.strictObject({ rescueId: z.uuid(), recovered: z.int().min(0) }));

export const agencyId = '5b1f0a52-6c3e-4a7d-9b2e-0d6a4c1e7f10';

export const meta = (): OutboxMeta => ({
  agencyId,
  actorId: 'service:rescue',
  onBehalfOf: null,
  occurred: exactly('2026-02-13T02:20:00Z'),
  implied: false,
  historical: false,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
});

/** Topics of this spec alone. */
export function trialTopics(): (service: ServiceName) => string {
  const trial = randomBytes(4).toString('hex');
  return (service) => `${service}.facts.${trial}`;
}

export const quiet = { warn: (): void => undefined, error: (): void => undefined };
