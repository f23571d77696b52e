import { holds } from './condition.js';
import { idIn, type AgencyView, type Json, type LedgerFact } from './fact.js';
import { isIn, placeOf, type Policy, type PolicyRow } from './policy.js';
import { instantOf, localDate } from './zone.js';

const versions = new Intl.Collator('en', { numeric: true });

/** Looks up an agency as valid on a day; undefined where the register knows none. */
export type AgencyLookup = (agencyId: string, at: string) => AgencyView | undefined;

/** A row that applies to a fact, with the agency that owes. */
export interface Applicable {
  entry: PolicyRow;
  owner: AgencyView;
}

/** The rows that open on a fact: by condition, owner, jurisdiction, region and the version of the day; a local row takes the place of the one it names. */
export function applicableRows(
  fact: LedgerFact,
  candidates: readonly PolicyRow[],
  policy: Policy,
  agencies: AgencyLookup,
): Applicable[] {
  const attributes = conditionAttributes(fact, agencies(fact.agencyId, fact.occurred.notBefore));
  const opening = candidates.flatMap((entry): Applicable[] => {
    const accepts = entry.row.opensOn.some((match) => match.fact === fact.name && holds(match.condition, attributes));
    const owner = accepts ? ownerOf(entry, fact, agencies) : undefined;
    return owner !== undefined && isInForce(entry, fact, owner, policy) ? [{ entry, owner }] : [];
  });
  const overridden = new Set(opening.map(({ entry }) => entry.row.localOverrideOf));
  const remaining = opening.filter(({ entry }) => !overridden.has(entry.row.id));
  return remaining.filter((one) =>
    remaining.every((other) => other === one || other.entry.row.id !== one.entry.row.id || !goesFirst(other, one)),
  );
}

/** What a condition may read: the attributes of the fact, and what the register says of the agency that acted. */
export function conditionAttributes(fact: LedgerFact, actor: AgencyView | undefined): Record<string, Json> {
  const known = actor === undefined ? {} : { agencyType: actor.type, agencyLevel: actor.level, regionCode: actor.regionCode };
  return { ...known, agencyId: fact.agencyId, matterId: fact.matterId, ...fact.attributes };
}

function ownerOf({ row }: PolicyRow, fact: LedgerFact, agencies: AgencyLookup): AgencyView | undefined {
  const id = idIn(fact, row.owner.agency);
  const owner = id === null ? undefined : agencies(id, fact.occurred.notBefore);
  return row.owner.agencyType === null || owner?.type === row.owner.agencyType ? owner : undefined;
}

function isInForce({ pack, row }: PolicyRow, fact: LedgerFact, owner: AgencyView, policy: Policy): boolean {
  if (!isIn(pack.jurisdiction, owner) || !isIn(row.jurisdiction, owner)) return false;
  if (row.regions !== undefined && !row.regions.some((region) => liesIn(owner.regionCode, region))) return false;
  const day = localDate(instantOf(fact.occurred.notBefore), placeOf(policy, pack, owner).zone);
  return (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo);
}

/** Whether a region lies in another or is the same: by GB/T 2260 the last pairs of zeros of a code stand for everything below it. */
export function liesIn(code: string | null, region: string): boolean {
  return code !== null && code.startsWith(region.replace(/(00)+$/, ''));
}

function goesFirst(other: Applicable, one: Applicable): boolean {
  const isLocal = ({ entry }: Applicable): boolean => entry.pack.jurisdiction !== '*';
  if (isLocal(other) !== isLocal(one)) return isLocal(other);
  return versions.compare(other.entry.pack.version, one.entry.pack.version) > 0;
}
