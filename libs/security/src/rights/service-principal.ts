/** For what a service acts as itself; the function acting_as_service() of every schema knows the same list. */
export const servicePurposes = [
  'apply-fact',
  'carry-out-order',
  'ring-duties',
  'seal-audit',
  'verify-audit',
  'archive',
  'retain',
  'redrive',
  'seed',
  'lapse-liaisons',
  'end-by-date',
] as const;
export type ServicePurpose = (typeof servicePurposes)[number];

const named = /^service:[a-z]+(-[a-z]+)*$/;

/** The name under which a service acts as itself: a consumer, an order or a listed job. */
export const serviceActor = (service: string): string => `service:${service}`;

export const isServiceActor = (actorId: string): boolean => actorId.startsWith('service:');

/** A service acts as itself only for what its doors are for. */
export function actsAsService({ actorId, purpose }: { actorId: string; purpose: string }): boolean {
  return named.test(actorId) && servicePurposes.some((known) => known === purpose);
}
