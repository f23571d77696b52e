import { actInTime, byTime } from './acts.js';
import { idIn, type LedgerFact } from './fact.js';

const taken = ['suspect.detained', 'suspect.arrested'];
const released = ['suspect.released'];

/** Whether the person a fact is about was in custody when it happened; without a person, anybody of the matter. */
export function isInCustody(fact: LedgerFact, ledger: readonly LedgerFact[]): boolean {
  const stated = fact.attributes['inCustody'];
  if (typeof stated === 'boolean') return stated;
  const about = idIn(fact, 'personId');
  const moment = actInTime(fact).from;
  const held = new Set<string>();
  const known = ledger.filter(({ name }) => taken.includes(name) || released.includes(name)).map(actInTime);
  for (const { fact: step, from } of known.sort(byTime)) {
    const person = idIn(step, 'personId');
    if (person === null || from > moment) continue;
    if (taken.includes(step.name)) held.add(person);
    else held.delete(person);
  }
  return about === null ? held.size > 0 : held.has(about);
}
