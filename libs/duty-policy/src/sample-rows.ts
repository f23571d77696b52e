import { answering } from './answering.js';
import { custodyFacts } from './custody.js';
import type { Json, LedgerFact } from './fact.js';
import type { Match } from './pack.js';
import type { PolicyRow } from './policy.js';
import { agency, fact } from './sample-facts.js';
import { textOfInstant, type Instant } from './zone.js';

const DAY = 86_400_000;

/** Everything that may happen to a duty of a row: what meets it, cancels it (drawn twice as often), stops, restarts and moves it. */
export function actsOf({ row }: PolicyRow): Match[] {
  const custody = row.rollRule === 'nextWorkingDayUnlessCustody' ? custodyFacts : [];
  return [
    ...row.satisfiedBy.facts,
    ...row.cancelledBy,
    ...row.cancelledBy,
    ...row.pauseRules.flatMap(({ from, to }) => [from, to]),
    ...(row.restartsOn ?? []),
    ...custody.map((name) => ({ fact: name, condition: null })),
  ];
}

/** The facts by which a duty of a row opens; a victim before it where the row is owed to each. */
export function openingsOf(entry: PolicyRow, line: number, at: Instant): LedgerFact[] {
  const { row } = entry;
  const match = row.opensOn[line % row.opensOn.length];
  if (match === undefined) return [];
  const victim = fact('victim.identified', textOfInstant(at - DAY), { personId: 'subject-1', status: 'actual' }, { id: 'victim' });
  const opening = happened(entry, match, at, 'opening');
  return row.forEach === undefined ? [opening] : [victim, opening];
}

/** One act of a row, about the subject of its duty. */
export function happened(entry: PolicyRow, { fact: name, condition }: Match, at: Instant, id: string): LedgerFact {
  const { row, pack } = entry;
  const country = pack.jurisdiction === '*' ? 'CN' : (pack.jurisdiction.split('-')[0] ?? 'CN');
  const place = [country, ...(row.regions ?? []).slice(0, 1)].join('/');
  const owner = `${row.owner.agencyType ?? 'other'}@${place}`;
  const asked = answering(condition) ?? {};
  const actor = `${String(asked['agencyType'] ?? row.owner.agencyType ?? 'other')}@${place}`;
  const isOwn = row.owner.agency === 'agencyId';
  const attributes: Record<string, Json> = {
    ...asked,
    ...(isOwn ? {} : { [row.owner.agency]: owner }),
    ...(row.subject === 'inherited' ? {} : { [row.subject]: 'subject-1' }),
    ...(row.startField === undefined ? {} : { [row.startField]: textOfInstant(at) }),
    ...(custodyFacts.includes(name) && row.subject !== 'personId' ? { personId: 'person-1' } : {}),
  };
  return fact(name, textOfInstant(at), attributes, { by: agency(isOwn ? owner : actor).id, id });
}
