import { consult } from './consultation.js';
import type { ClockPlace } from './clock.js';
import type { Day } from './days.js';
import type { DutyFields } from './duty.js';
import type { Citation, ExplainedExtension, ExplainedPause, Language } from './explanation.js';
import { grantedOf, providedExtension } from './extensions.js';
import type { LegalBasis } from './pack.js';
import { standsStill } from './pause-spans.js';
import { pausedLength, union } from './pauses.js';
import { pauseSpans } from './pause-spans.js';
import type { PolicyRow } from './policy.js';
import { clockLength, type Span } from './span.js';
import { instantOf, localDay, wallText } from './zone.js';

/** What the words about pauses and extensions are made from. */
export interface Explained {
  duty: DutyFields;
  entry: PolicyRow;
  place: ClockPlace;
  base: Day;
  duration: Span;
}

/** Each time the clock stood still, with the act that stopped it and the article. */
export function explainedPauses({ duty, entry, place }: Explained, language: Language): ExplainedPause[] {
  return duty.inputs.pauses.map(({ from, to, reason }) => ({
    from: wallText(instantOf(from), place.zone),
    to: to === null ? null : wallText(instantOf(to), place.zone),
    reason,
    basis: cited(entry, entry.row.pauseRules.find((rule) => rule.from.fact === reason)?.legalBasis, language),
  }));
}

/** Each extension that counts, with the role that granted it and the article. */
export function explainedExtensions({ duty, entry, place }: Explained, language: Language): ExplainedExtension[] {
  return grantedOf(duty.inputs, duty.occurrence).flatMap(({ extensionId, decidedAt, decidedAs }) => {
    const provided = providedExtension(entry.row, extensionId);
    if (provided === undefined || decidedAt === null) return [];
    const { mode, value, unit, ground, approver } = provided;
    const told = { id: extensionId, mode, value, unit, ground, approver: decidedAs ?? approver };
    return [{ ...told, decidedAt: wallText(instantOf(decidedAt), place.zone), basis: cited(entry, provided.legalBasis, language) }];
  });
}

/** The period that counts: the row's own, or the total that was granted in its place. */
export function totalOf(duty: DutyFields, { row }: PolicyRow, duration: Span): Span {
  const granted = grantedOf(duty.inputs, duty.occurrence).map(({ extensionId }) => providedExtension(row, extensionId));
  return granted.findLast((each) => each?.mode === 'to') ?? duration;
}

/** Answers for a day whether the clock stood still on it. */
export function pausedDays({ inputs }: DutyFields, zone: string): (day: Day) => boolean {
  const spans = union(
    pauseSpans(inputs.pauses, 'shortest').map(({ from, to }) => ({ from: localDay(from, zone), to: localDay(to, zone) })),
  );
  return (day) => spans.some(({ from, to }) => from <= day && day < to);
}

/** The day on which the clock stopped, where it still stands. */
export function stoppedDay({ duty, place }: Explained): Day | null {
  const since = stoppedSince(duty);
  return since === null ? null : localDay(instantOf(since), place.zone);
}

/** Since when the clock stands still, and how much of the period was used before. */
export function stoppedAt(explained: Explained): { since: string; used: Span } | null {
  const { duty, entry, place } = explained;
  const since = stoppedSince(duty);
  if (since === null) return null;
  return {
    since: wallText(instantOf(since), place.zone),
    used: usedOf(explained, totalOf(duty, entry, explained.duration), since),
  };
}

function usedOf({ duty, place, base }: Explained, total: Span, since: string): Span {
  const from = instantOf(duty.startedAt);
  const until = instantOf(since);
  if (clockLength(total) !== null) {
    const stood = pausedLength(pauseSpans(duty.inputs.pauses, 'shortest'), from);
    return { value: Math.max(0, Math.floor((until - from - stood) / 60_000)), unit: 'minutes' };
  }
  const isPaused = pausedDays(duty, place.zone);
  const asked = consult(place.calendar);
  const isWorking = total.unit === 'workingDays';
  let value = 0;
  for (let day = base + 1; day < localDay(until, place.zone); day += 1)
    if (!isPaused(day) && (!isWorking || asked.works(day))) value += 1;
  return { value, unit: isWorking ? 'workingDays' : 'calendarDays' };
}

function stoppedSince({ inputs }: DutyFields): string | null {
  if (!standsStill(inputs)) return null;
  return inputs.pauses.flatMap(({ from, to }) => (to === null ? [from] : [])).sort()[0] ?? null;
}

function cited({ pack }: PolicyRow, basis: LegalBasis | undefined, language: Language): Citation | null {
  return basis === undefined
    ? null
    : { document: pack.documents[basis.document]?.[language] ?? basis.document, article: basis.article };
}
