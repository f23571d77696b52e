import type { Fact } from '@homeward/contracts';
import type { Json, LedgerFact } from '@homeward/duty-policy';

/** A fact as the ledger keeps it. */
export function ledgerFactOf(fact: Fact): LedgerFact {
  const attributes = fact.data as Record<string, Json>;
  return {
    factId: fact.id,
    name: fact.name,
    matterId: matterOf(fact),
    agencyId: fact.agencyId,
    occurred: fact.occurred,
    recordedAt: fact.recordedAt,
    implied: fact.implied,
    historical: fact.historical,
    attributes,
  };
}

/** The matter a fact belongs to. What stands outside any matter is keyed by its own id, which it also tells. */
function matterOf({ key, data }: Fact): string | null {
  return Object.values(data as object).includes(key) ? null : key;
}

/** The things a fact is about, by the names under which duties are owed. */
export function subjectIdsOf({ attributes }: LedgerFact, subjectKinds: ReadonlySet<string>): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    subjectKinds.has(name) && typeof value === 'string' ? [value] : [],
  );
}
