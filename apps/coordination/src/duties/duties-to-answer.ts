import { transferOffered } from '@homeward/contracts';
import type { LedgerFact } from '@homeward/duty-policy';
import type { DutyRow } from './duty.js';

/** What the receiver of an offered transfer owes from now on, one duty a desk: the first by its number. Any other fact asks nobody for an answer. */
export function dutiesToAnswer(
  { name, attributes }: Pick<LedgerFact, 'name' | 'attributes'>,
  entered: readonly DutyRow[],
): DutyRow[] {
  if (name !== transferOffered.name) return [];
  const owed = entered.filter(
    ({ agencyId, state }) => agencyId === attributes['toAgencyId'] && (state === 'open' || state === 'held'),
  );
  const inOrder = owed.toSorted((a, b) => (a.dutyType < b.dutyType ? -1 : 1));
  return [...Map.groupBy(inOrder, ({ ownerRole }) => ownerRole).values()].flatMap(([first]) => first ?? []);
}
