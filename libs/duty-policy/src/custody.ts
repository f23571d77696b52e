import { actInTime, byTime } from './acts.js';
import type { DutyInputs } from './duty-inputs.js';
import { idIn, type LedgerFact } from './fact.js';
import type { Instant } from './zone.js';

const taken = ['suspect.detained', 'suspect.arrested'];
const released = ['suspect.released'];

/** The facts by which somebody comes into custody or out of it. */
export const custodyFacts: readonly string[] = [...taken, ...released];

type Known = Pick<DutyInputs, 'custodyStated' | 'custodyOf' | 'openedFrom'>;

// Somebody in custody whom no fact names.
const unnamed = '';

/** What a fact says about custody itself, and whom it is about. */
export function statedCustody(fact: LedgerFact): Pick<DutyInputs, 'custodyStated' | 'custodyOf'> {
  const stated = fact.attributes['inCustody'];
  return { custodyStated: typeof stated === 'boolean' ? stated : null, custodyOf: idIn(fact, 'personId') };
}

/** Whether the person concerned is in custody at a moment; without a person, anybody of the matter. */
export function custodyAt(
  moment: Instant,
  { custodyStated, custodyOf, openedFrom }: Known,
  ledger: readonly LedgerFact[],
): boolean {
  const opened = Date.parse(openedFrom);
  const held = new Set<string>();
  let isStated = false;
  const state = (): void => {
    if (isStated || custodyStated === null) return;
    isStated = true;
    if (!custodyStated) held.clear();
    else if (custodyOf !== null) held.add(custodyOf);
    else if (held.size === 0) held.add(unnamed);
  };
  const acts = ledger.filter(({ name }) => custodyFacts.includes(name)).map(actInTime);
  for (const { fact, from } of acts.sort(byTime)) {
    if (from > moment) break;
    if (from > opened) state();
    const person = idIn(fact, 'personId');
    if (person === null) continue;
    if (taken.includes(fact.name)) held.add(person);
    else if (!held.delete(person)) held.delete(unnamed);
  }
  state();
  return custodyOf === null ? held.size > 0 : held.has(custodyOf);
}
