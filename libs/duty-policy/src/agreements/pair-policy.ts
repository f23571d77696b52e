import type { Policy, PolicyRow } from '../policy.js';
import { applyOverride, type Override } from './apply-override.js';

/** An agreement between agencies, as far as it changes duties between them. */
export interface Agreement {
  id: string;
  parties: readonly string[];
  overrides: readonly Override[];
  /** Days, both included; null for no bound. */
  validFrom: string | null;
  validTo: string | null;
}

/** Two agencies that owe each other something, and the day it was opened. */
export interface Pair {
  ownerId: string;
  counterpartId: string | null;
  day: string;
}

/** The policy between two agencies: that of all, with what they agreed on. An override that cannot stand is left out. */
export function policyOfPair(policy: Policy, agreements: readonly Agreement[], pair: Pair): Policy {
  const overrides = agreements.filter((agreement) => holds(agreement, pair)).flatMap((agreement) => agreement.overrides);
  const replaced = new Map<PolicyRow, PolicyRow>();
  for (const [, entry] of policy.rows) {
    const own = overrides.filter(({ row }) => row === entry.row.id);
    if (own.length > 0) replaced.set(entry, own.reduce(agreed, entry));
  }
  if (replaced.size === 0) return policy;
  const current = (entry: PolicyRow): PolicyRow => replaced.get(entry) ?? entry;
  return {
    ...policy,
    rows: new Map([...policy.rows].map(([key, entry]) => [key, current(entry)])),
    opening: new Map([...policy.opening].map(([fact, entries]) => [fact, entries.map(current)])),
    forEachVictim: policy.forEachVictim.map(current),
  };
}

function holds({ parties, validFrom, validTo }: Agreement, { ownerId, counterpartId, day }: Pair): boolean {
  const isBetween = counterpartId !== null && parties.includes(ownerId) && parties.includes(counterpartId);
  return isBetween && (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function agreed(entry: PolicyRow, override: Override): PolicyRow {
  return applyOverride(entry, override).entry ?? entry;
}
