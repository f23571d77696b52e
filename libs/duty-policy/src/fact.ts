import type { Occurred } from '@homeward/contracts';

/** What a fact may carry: codes, ids, dates, booleans and lists of them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A recorded fact as the ledger of a matter keeps it, whatever the order in which facts arrive. */
export interface LedgerFact {
  factId: string;
  name: string;
  /** The matter, or null for a fact about an agency, an agreement, a training and the like. */
  matterId: string | null;
  /** Matters that counted as one with it when it was recorded; their duties hear of it too. */
  alsoMatterIds?: readonly string[];
  agencyId: string;
  occurred: Occurred;
  recordedAt: string;
  implied: boolean;
  historical: boolean;
  attributes: Readonly<Record<string, Json>>;
}

/** An agency as the register knew it on the day of a fact. */
export interface AgencyView {
  id: string;
  type: string;
  level: string;
  country: string;
  regionCode: string | null;
  timeZone: string;
}

/** The identifier under a name, or null where the fact does not carry it. */
export function idIn(fact: LedgerFact, name: string): string | null {
  const value = name === 'agencyId' ? fact.agencyId : name === 'matterId' ? fact.matterId : fact.attributes[name];
  return typeof value === 'string' ? value : null;
}

/** Every agency a fact names: those whose view is needed before a duty can open on it. */
export function agenciesNamedBy(fact: LedgerFact): string[] {
  const named = Object.entries(fact.attributes).flatMap(([name, value]) =>
    name.endsWith('AgencyId') && typeof value === 'string' ? [value] : [],
  );
  return [...new Set([fact.agencyId, ...named])];
}
