import { actInTime, byTime } from './acts.js';
import { stillMove, type DutyFields, type Effect } from './duty.js';
import { idIn, type LedgerFact } from './fact.js';
import { instantOf } from './zone.js';

const sides = ['addresseeAgencyId', 'toAgencyId', 'fromAgencyId', 'receiverAgencyId'];

/** Whether a fact tells of agencies that deal with each other. */
export const isDealing = (fact: LedgerFact): boolean => sides.some((side) => idIn(fact, side) !== null);

/** Names the other side of a duty that was opened before its desk heard of the dealing; null where that side is known, or the dealing came after the opening. */
export function otherSideFound(duty: DutyFields, opening: LedgerFact, dealing: LedgerFact, now: string): Effect | null {
  const found = duty.counterpartAgencyId === null ? counterpartOf(opening, duty.agencyId, [dealing]) : null;
  if (found === null) return null;
  return { ...stillMove(now), fact: 'duty.reassigned', causeFactId: dealing.factId, change: { counterpartAgencyId: found } };
}

/** The other side of the transfer or supervision: the other agency the fact names, else that of the owner's latest dealing until then. */
export function counterpartOf(fact: LedgerFact, ownerId: string, ledger: readonly LedgerFact[]): string | null {
  const own = otherSide(fact, ownerId, [...sides, 'counterpartAgencyId', 'ownerAgencyId', 'agencyId']);
  if (own !== null) return own;
  const end = instantOf(fact.occurred.notAfter);
  const dealings = ledger.filter((other) => isDealing(other) && isPartyTo(other, ownerId));
  // One of uncertain date may have come later: it lets nobody see a duty.
  const earlier = dealings.map(actInTime).filter(({ until }) => until <= end);
  const latest = earlier.sort(byTime).at(-1);
  return latest === undefined ? null : otherSide(latest.fact, ownerId, [...sides, 'agencyId']);
}

function isPartyTo(fact: LedgerFact, agencyId: string): boolean {
  return ['agencyId', ...sides].some((side) => idIn(fact, side) === agencyId);
}

function otherSide(fact: LedgerFact, ownerId: string, names: string[]): string | null {
  return names.map((name) => idIn(fact, name)).find((id) => id !== null && id !== ownerId) ?? null;
}
