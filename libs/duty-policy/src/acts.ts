import { holds } from './condition.js';
import type { DutyFields } from './duty.js';
import { idIn, type LedgerFact } from './fact.js';
import type { Match } from './pack.js';
import { instantOf, type Instant } from './zone.js';

/** A fact with the interval in which it happened; what was posted in time is in time. */
export interface ActInTime {
  fact: LedgerFact;
  from: Instant;
  until: Instant;
}

/** When a fact happened. */
export function actInTime(fact: LedgerFact): ActInTime {
  const posted = idIn(fact, 'postedAt');
  if (posted?.includes('T')) return { fact, from: instantOf(posted), until: instantOf(posted) };
  return { fact, from: instantOf(fact.occurred.notBefore), until: instantOf(fact.occurred.notAfter) };
}

/** Earlier acts first; at one time the one recorded first, and then by their ids, so that arrival order decides nothing. */
export function byTime(a: ActInTime, b: ActInTime): number {
  return a.from - b.from || a.until - b.until || recordedAt(a) - recordedAt(b) || (a.fact.factId < b.fact.factId ? -1 : 1);
}

const recordedAt = ({ fact }: ActInTime): Instant => instantOf(fact.recordedAt);

/** Whether an act could lie at or after a moment; only an act that certainly ended before it cannot. */
export function couldFollow({ from, until }: ActInTime, moment: Instant): boolean {
  return from >= moment || until > moment;
}

/** Whether a fact is about the subject of a duty: by the same subject, or by the matter when it names no subject of that kind. */
export function touches(duty: Pick<DutyFields, 'subjectKind' | 'subjectId' | 'matterId'>, fact: LedgerFact): boolean {
  const named = duty.subjectKind === 'matterId' ? null : idIn(fact, duty.subjectKind);
  if (named !== null) return named === duty.subjectId;
  if (duty.matterId === null) return false;
  return fact.matterId === duty.matterId || fact.alsoMatterIds?.includes(duty.matterId) === true;
}

/** The acts of a ledger that fit one line of a row for one duty, earliest first. */
export function actsFitting(matches: readonly Match[], duty: DutyFields, ledger: readonly LedgerFact[], from: string): ActInTime[] {
  const moment = instantOf(from);
  return ledger
    .filter((fact) => fact.factId !== duty.openingFactId && matches.some((match) => fits(match, fact)) && touches(duty, fact))
    .map(actInTime)
    .filter((act) => couldFollow(act, moment))
    .sort(byTime);
}

/** Whether a fact is one that a line of a row names. */
export function fits({ fact: name, condition }: Match, fact: LedgerFact): boolean {
  return fact.name === name && holds(condition, fact.attributes);
}
