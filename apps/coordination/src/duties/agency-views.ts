import { agenciesNamedBy, type AgencyLookup, type AgencyView, type LedgerFact } from '@homeward/duty-policy';
import type { EntityManager } from 'typeorm';

/** The agencies that facts name, as the registry tells of them. One that is not known yet makes its fact wait: a duty must not be lost over it. */
export function agenciesOf(tx: EntityManager, facts: readonly LedgerFact[]): Promise<AgencyLookup> {
  return agenciesByIds(tx, facts.flatMap(agenciesNamedBy));
}

/** Agencies by their ids, as the registry tells of them. */
export async function agenciesByIds(tx: EntityManager, ids: readonly string[]): Promise<(id: string) => AgencyView> {
  const rows = await tx.query<AgencyView[]>(
    `SELECT id, kind AS type, level, country, region_code AS "regionCode", time_zone AS "timeZone"
       FROM coordination.agencies WHERE id = ANY($1::uuid[])`,
    [[...new Set(ids)]],
  );
  const views = new Map(rows.map((view) => [view.id, view]));
  return (id) => {
    const view = views.get(id);
    if (!view) throw new Error(`The registry has not told of the agency ${id} yet.`);
    return view;
  };
}
