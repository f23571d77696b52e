import { actInTime, byTime, type ActInTime } from './acts.js';
import type { DutyFields } from './duty.js';
import { idIn, type LedgerFact } from './fact.js';
import type { PackRow } from './pack.js';

/** About whom or what a duty is owed; `since` where its start waits for more than the opening fact. */
export interface Subject {
  kind: string;
  id: string;
  since: ActInTime | null;
}

type Parent = Pick<DutyFields, 'subjectKind' | 'subjectId'>;

/** The subjects of a row for one opening fact: one, or one for each victim of the matter. */
export function subjectsOf(row: PackRow, fact: LedgerFact, ledger: readonly LedgerFact[], parent: Parent | undefined): Subject[] {
  if (row.forEach === 'victim') return victimsOf(fact.matterId, ledger);
  if (row.subject === 'inherited')
    return parent === undefined ? [] : [{ kind: parent.subjectKind, id: parent.subjectId, since: null }];
  const id = idIn(fact, row.subject);
  if (id !== null) return [{ kind: row.subject, id, since: null }];
  return fact.matterId === null ? [] : [{ kind: 'matterId', id: fact.matterId, since: null }];
}

function victimsOf(matterId: string | null, ledger: readonly LedgerFact[]): Subject[] {
  const named = ledger.filter(({ name, matterId: matter }) => name === 'victim.identified' && matter === matterId);
  const victims = new Map<string, Subject>();
  for (const act of named.map(actInTime).sort(byTime)) {
    const id = idIn(act.fact, 'personId');
    const isVictim = act.fact.attributes['status'] === 'possible' || act.fact.attributes['status'] === 'actual';
    if (id === null) continue;
    if (!isVictim) victims.delete(id);
    else if (!victims.has(id)) victims.set(id, { kind: 'personId', id, since: act });
  }
  return [...victims.values()];
}
