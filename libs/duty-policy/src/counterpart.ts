import { actInTime, byTime } from './acts.js';
import { idIn, type LedgerFact } from './fact.js';

const sides = ['addresseeAgencyId', 'toAgencyId', 'fromAgencyId', 'receiverAgencyId'];

/** The other side of the transfer or supervision: the other agency the fact names, else that of the latest dealing with the owner. */
export function counterpartOf(fact: LedgerFact, ownerId: string, ledger: readonly LedgerFact[]): string | null {
  const own = otherSide(fact, ownerId, [...sides, 'counterpartAgencyId', 'ownerAgencyId', 'agencyId']);
  if (own !== null) return own;
  const dealings = ledger.filter((other) => sides.some((side) => idIn(other, side) !== null) && isPartyTo(other, ownerId));
  const latest = dealings.map(actInTime).sort(byTime).at(-1);
  return latest === undefined ? null : otherSide(latest.fact, ownerId, [...sides, 'agencyId']);
}

function isPartyTo(fact: LedgerFact, agencyId: string): boolean {
  return ['agencyId', ...sides].some((side) => idIn(fact, side) === agencyId);
}

function otherSide(fact: LedgerFact, ownerId: string, names: string[]): string | null {
  return names.map((name) => idIn(fact, name)).find((id) => id !== null && id !== ownerId) ?? null;
}
