import { wordsOfDesk, wordsOfFact } from '@homeward/contracts';
import type { ClockPlace } from './clock.js';
import { textOfDay, type Day } from './days.js';
import type { DueWindow } from './due-window.js';
import type { Duty } from './duty.js';
import { explainedDays } from './explain-days.js';
import { explainedExtensions, explainedPauses, pausedDays, stoppedAt, stoppedDay, totalOf } from './explain-moves.js';
import { movesInWords } from './explain-move-words.js';
import { grantedExtensions, grantedOf, providedExtension } from './extensions.js';
import { inWords, type Told } from './explain-words.js';
import type { Citation, ExplainedDays, Explanation, Language } from './explanation.js';
import { withHolds } from './holds.js';
import { dueOfRung, stepAt } from './ladder.js';
import { occurrenceAt } from './open-next.js';
import { standsStill } from './pause-spans.js';
import { clockPlace, rowOf, type Policy, type PolicyRow } from './policy.js';
import { rungInstant } from './rungs.js';
import { clockLength, type Span } from './span.js';
import { instantOf, localDay, wallText } from './zone.js';

interface Computed {
  duty: Duty;
  entry: PolicyRow;
  place: ClockPlace;
  due: DueWindow;
  duration: Span;
  base: Day;
  countsStartDay: boolean;
  agreed: Told['agreed'];
}

/** Why a duty is due when it is. The date is computed again from what is stored, and the words follow the computation. */
export function explain(duty: Duty, policy: Policy, language: Language): Explanation {
  const computed = computedAgain(duty, policy);
  const { entry, place, due, duration, base, countsStartDay } = computed;
  const { row, pack } = entry;
  const { earliest } = due;
  const { zone, calendar } = place;
  const isByDays = runsByDays(computed);
  const at = wallText(earliest.dueAt, zone);
  const restart = duty.inputs.restarts.at(-1);
  const isRolled = earliest.rawDay !== null && !earliest.isCapped && earliest.dueDay !== earliest.rawDay;
  return {
    dutyId: duty.id,
    dutyType: duty.dutyType,
    title: row.title,
    law: row.legalBasis.map(({ document, article, confidence }) => ({
      ...citation(entry, document, article, language),
      confidence,
    })),
    policy: { pack: pack.pack, version: pack.version, mode: row.mode, numberOrigin: row.duration.origin },
    start: {
      fact: restart?.fact ?? duty.inputs.openedBy,
      factId: restart?.factId ?? duty.openingFactId,
      at: wallText(instantOf(duty.startedAt), zone),
      until: duty.startedUntil === duty.startedAt ? null : wallText(instantOf(duty.startedUntil), zone),
      rule: row.startRule,
      countsFrom: isByDays ? textOfDay(base + 1) : null,
      occurrence: duty.occurrence,
    },
    duration,
    days: daysOf(computed, language),
    raw: earliest.rawDay === null ? null : textOfDay(earliest.rawDay),
    roll: isRolled ? { to: textOfDay(earliest.dueDay), basis: rollCitation(computed, language) } : null,
    pauses: explainedPauses(computed, language),
    extensions: explainedExtensions(computed, language),
    paused: stoppedAt(computed),
    cap: row.cap === undefined ? null : { value: row.cap.value, unit: row.cap.unit, applied: earliest.isCapped },
    agreed: duty.inputs.agreedDue,
    custody: duty.inputs.inCustody,
    due: standsStill(duty.inputs) ? null : { date: textOfDay(earliest.dueDay), at, lateAfter: wallText(due.latest.dueAt, zone) },
    provisional: duty.provisionalYears.length === 0 ? null : { years: duty.provisionalYears },
    next: nextRungs(computed),
    wouldChange: wouldChange(computed, language),
    calendar: { id: calendar.id, version: calendar.version, coveredYears: [...calendar.coveredYears] },
    historical: duty.historical,
    implied: duty.implied,
    words: inWords(toldOf(computed, { runsByDays: isByDays, isRolled, language, countsStartDay }), language),
  };
}

function computedAgain(duty: Duty, policy: Policy): Computed {
  const entry = rowOf(policy, duty);
  const place = clockPlace(policy, duty.inputs);
  const occurrence = occurrenceAt(duty, policy, duty.occurrence);
  if (occurrence === null) throw new Error(`Duty ${duty.id} has no occurrence ${duty.occurrence}.`);
  const follows = duty.occurrence > 1 && entry.row.schedule === undefined;
  const countsStartDay = !follows && entry.row.startRule === 'sameDay';
  const from = entry.row.schedule === undefined ? occurrence.start.from : instantOf(duty.inputs.seriesFrom);
  const base = localDay(follows ? from - 1 : from, place.zone) - (countsStartDay ? 1 : 0);
  const { value, unit } = entry.row.schedule?.[duty.occurrence - 1] ?? entry.row.duration;
  const agreed = duty.inputs.agreedDue === null ? null : occurrence.due.earliest.isAgreed ? 'applies' : 'too-late';
  return { duty, entry, place, due: occurrence.due, duration: { value, unit }, base, countsStartDay, agreed };
}

// An extension to a total in days makes a period in days of one in hours.
function runsByDays({ duty, entry, duration }: Computed): boolean {
  return clockLength(totalOf(duty, entry, duration)) === null;
}

function daysOf(computed: Computed, language: Language): ExplainedDays[] {
  const { duty, entry, due, duration, base, countsStartDay, place, agreed } = computed;
  const { earliest } = due;
  if (agreed === 'applies') return [{ from: textOfDay(earliest.dueDay), counted: false, why: 'agreed' }];
  const stopped = stoppedDay(computed);
  if (runsByDays(computed)) {
    const unit = totalOf(duty, entry, duration).unit;
    const period = {
      base,
      countsStartDay,
      unit,
      due: earliest,
      stopped,
      isPaused: pausedDays(duty, place.zone),
      floor: duty.inputs.notLateBefore !== null,
    };
    return explainedDays(period, place.calendar, language);
  }
  const from = wallText(instantOf(duty.startedAt), place.zone);
  const to = standsStill(duty.inputs) ? {} : { to: wallText(earliest.dueAt, place.zone) };
  return [{ from, ...to, counted: true, why: 'clock' }];
}

function toldOf(
  computed: Computed,
  shown: { runsByDays: boolean; isRolled: boolean; language: Language; countsStartDay: boolean },
): Told {
  const { runsByDays, isRolled, language, countsStartDay } = shown;
  const { duty, entry, place, due, duration, base, agreed } = computed;
  const { row, pack } = entry;
  const total = totalOf(duty, entry, duration);
  const laws = row.legalBasis.filter(({ document }) => pack.documents[document]?.kind !== 'design');
  return {
    fact: wordsOfFact(duty.inputs.restarts.at(-1)?.fact ?? duty.inputs.openedBy)[language],
    start: instantOf(duty.startedAt),
    zone: place.zone,
    runsByDays,
    base,
    countsStartDay,
    duration: total,
    added: total === duration ? grantedExtensions(row, duty.inputs, duty.occurrence).filter(({ mode }) => mode === 'add') : [],
    moves: movesInWords(computed, language),
    isStopped: standsStill(duty.inputs),
    due: due.earliest,
    latestDueAt: due.latest.dueAt === due.earliest.dueAt ? null : due.latest.dueAt,
    isStartUncertain: duty.startedUntil !== duty.startedAt,
    restLabel: due.earliest.rawDay === null ? null : place.calendar.dayKind(due.earliest.rawDay).label,
    cap: row.cap ?? null,
    toleranceMinutes: row.tolerance?.value ?? 0,
    agreed,
    closingTime: due.earliest.closingTime,
    law: laws.map(({ document, article }) => citation(entry, document, article, language)),
    rollBasis: isRolled ? rollCitation(computed, language) : null,
    isRollAssumed: isRolled && 'assumed' in (rollBasisOf(computed) ?? {}),
    isDefault: row.duration.origin === 'default' && agreed === null,
    isKeptInCustody: row.rollRule === 'nextWorkingDayUnlessCustody' && duty.inputs.inCustody,
    provisionalYears: duty.provisionalYears,
    historical: duty.historical,
    implied: duty.implied,
  };
}

function citation({ pack }: PolicyRow, id: string, article: string | null, language: Language): Citation {
  return { document: pack.documents[id]?.[language] ?? id, article };
}

function rollCitation(computed: Computed, language: Language): Citation | null {
  const basis = rollBasisOf(computed);
  return basis === undefined || 'assumed' in basis ? null : citation(computed.entry, basis.document, basis.article, language);
}

// A granted total may bring a rest-day rule of its own.
function rollBasisOf({ duty, entry: { row } }: Computed): PolicyRow['row']['rollBasis'] {
  const granted = grantedOf(duty.inputs, duty.occurrence).map(({ extensionId }) => providedExtension(row, extensionId));
  return granted.findLast((each) => each?.mode === 'to')?.rollBasis ?? row.rollBasis;
}

function nextRungs({ duty, entry, due, place }: Computed): Explanation['next'] {
  const from = duty.nextFiresAt;
  if (from === null) return [];
  const steps = entry.ladder.map(({ rung, act, to, offset }) =>
    stepAt(duty.cycle, { rung, act, targets: to, at: rungInstant(offset, dueOfRung(act, due), place) }, null),
  );
  return withHolds(steps, duty, entry).flatMap(({ rung, act, targets, at }) =>
    instantOf(at) < instantOf(from) ? [] : [{ rung, act, at: wallText(instantOf(at), place.zone), to: targets }],
  );
}

function wouldChange({ duty, entry: { row } }: Computed, language: Language): string[] {
  const isZh = language === 'zh';
  const named = (fact: string): string => (isZh ? `“${wordsOfFact(fact).zh}”` : fact);
  const meets = row.satisfiedBy.facts.map(({ fact }) => (isZh ? `${named(fact)}使其办结` : `${named(fact)} meets it`));
  const ends = row.cancelledBy.map(({ fact }) => (isZh ? `${named(fact)}使其取消` : `${named(fact)} cancels it`));
  const stops = row.pauseRules.map(({ from }) => (isZh ? `${named(from.fact)}使期限中止` : `${named(from.fact)} stops the clock`));
  const anew = (row.restartsOn ?? []).map(({ fact }) =>
    isZh ? `${named(fact)}使期限重新计算` : `${named(fact)} begins the period anew`,
  );
  const longer = row.extensions.map(({ ground, approver }) =>
    isZh ? `经${wordsOfDesk(approver).zh}批准延长` : `an extension (${ground}), decided by the ${wordsOfDesk(approver).en}`,
  );
  const published = isZh ? '放假安排发布后重新计算' : 'the publication of the missing calendar';
  const corrected = isZh ? '经确认的起算日更正' : 'an agreed correction of the start date';
  return [...meets, ...ends, ...stops, ...anew, ...longer, ...(duty.provisionalYears.length > 0 ? [published] : []), corrected];
}
