import {
  agencyId,
  DomainError,
  replayZones,
  resolveOccurred,
  type DutyExplanation,
  type DutySummary,
  type Occurred,
  type TimelineEntry,
} from '@homeward/contracts';
import { dutyTypesEndedBy, outcomeOf, type Outcome, type Policy, type PublishedLimit } from '@homeward/duty-policy';
import { countryOf } from './actors.js';
import type { Chronicle, ChronicleDeadline, ChronicleEvent } from './chronicle.js';
import { occurredOf } from './occurred-of.js';
import type { Done, Played } from './player.js';
import type { Unread } from './readings.js';
import type { Told } from './step.js';

/** A published deadline beside what the bounds of its two events allow to say. */
export interface Recomputed {
  id: string;
  from: string;
  to: string;
  limit: PublishedLimit;
  published: string | null;
  /** Null where one of the events is missing or cannot be dated; the remark says which, and why. */
  outcome: Outcome | null;
  agrees: boolean;
  /** The duty of ours that covers the pair, and how it ended; or why there is none. */
  duty: DutyOutcome | null;
  /** Whether everything that could hold the duty of the pair could be read. */
  isRead: boolean;
  remark: string | null;
}

/** How a duty ended. */
export interface DutyOutcome {
  dutyType: string;
  state: string;
  outcome: 'met' | 'met-late' | 'missed' | 'cannot-tell' | 'running';
}

/** What the bounds of two events and a limit allow to say. Only deadlines with a limit are judged. */
export function recompute(chronicle: Chronicle, recordedAt: string): Recomputed[] {
  const zone = replayZones[countryOf(chronicle.jurisdiction) as keyof typeof replayZones];
  return (chronicle.deadlines ?? []).flatMap((deadline) => {
    const { id, from_event: from, to_event: to, limit, outcome: published = null } = deadline;
    if (!limit) return [];
    const judgement = judged(chronicle, { ...deadline, limit }, { zone, recordedAt });
    const { outcome, remark } =
      typeof judgement === 'string' ? { outcome: judgement, remark: null } : { outcome: null, ...judgement };
    const agrees = outcome === null || published === null || published === outcome;
    return [{ id, from, to, limit: limitOf(limit), published, outcome, agrees, duty: null, isRead: true, remark }];
  });
}

type Limited = ChronicleDeadline & { limit: NonNullable<ChronicleDeadline['limit']> };

/** The outcome, or why there is none. */
function judged(
  { events }: Chronicle,
  { from_event, to_event, limit, limit_extended: extended }: Limited,
  { zone, recordedAt }: { zone: string; recordedAt: string },
): Outcome | { remark: string } {
  const occurred = (id: string) =>
    dated(
      events.find((event) => event.id === id),
      { zone, recordedAt },
    );
  const [from, to] = [occurred(from_event), occurred(to_event)];
  if (typeof from !== 'string' && typeof to !== 'string')
    return outcomeOf({ from, to, limit: limitOf(limit), ...(extended && { extended: limitOf(extended) }), zone });
  const reasons = [
    typeof from === 'string' ? [`its first event ${from_event} ${from}`] : [],
    typeof to === 'string' ? [`its second event ${to_event} ${to}`] : [],
  ];
  return { remark: reasons.flat().join('; ') };
}

/** When an event happened, or why that cannot be told. */
function dated(event: ChronicleEvent | undefined, { zone, recordedAt }: { zone: string; recordedAt: string }): Occurred | string {
  if (!event) return 'is not in the story';
  try {
    return resolveOccurred(occurredOf(event, zone), zone, recordedAt);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undatable(error.code, event);
  }
}

function undatable(code: string, { planned }: ChronicleEvent): string {
  if (code === 'occurred-in-future') return planned ? 'is only announced' : 'is still to come';
  if (code === 'occurred-too-early') return 'lies before 1900';
  return 'has bounds that cross';
}

const limitOf = ({ value, unit }: { value: number; unit: PublishedLimit['unit'] }): PublishedLimit => ({ value, unit });

/** What is needed to find the duty between two acts. */
export interface Evidence {
  policy: Policy;
  told: readonly Told[];
  played: Played;
  timeline: readonly TimelineEntry[];
  duties: readonly DutySummary[];
  /** What of the timeline and the duties could not be read, and why. */
  unread: readonly string[];
  explain: (dutyId: string) => Promise<DutyExplanation | Unread | null>;
}

/** Finds the duty that the first event opened and the second one meets, and tells where it says something else than was published. */
export async function withDuty(deadline: Recomputed, evidence: Evidence): Promise<Recomputed> {
  const say = (remark: string): Recomputed => ({ ...deadline, remark: deadline.remark ?? remark });
  const unreadable = (reason: string): Recomputed => ({ ...deadline, isRead: false, remark: reason });
  const isNote = (eventId: string) => evidence.told.find((told) => told.eventId === eventId)?.as !== 'act';
  if (isNote(deadline.from)) return say('its first event is a note: no duty begins with it');
  if (isNote(deadline.to)) return say('its second event is a note: no duty is met by it');
  const [unread] = evidence.unread;
  if (unread !== undefined) return unreadable(unread);
  const opening = factsOf(deadline.from, evidence);
  const meeting = factsOf(deadline.to, evidence);
  if (opening.length === 0 || meeting.length === 0) return say('the acts of its events are not on the timeline');
  const begun = await dutiesOpenedBy(opening, evidence);
  if ('unread' in begun) return unreadable(begun.unread);
  const enders = new Set(meeting.flatMap(({ fact }) => dutyTypesEndedBy(evidence.policy, fact)));
  const [covering] = begun.filter(({ duty }) => enders.has(duty.dutyType));
  if (!covering) return say(whyNone({ opening, meeting, begun, enders, duties: evidence.duties }));
  const outcome = outcomeOfDuty(covering.duty);
  return {
    ...deadline,
    duty: { dutyType: covering.duty.dutyType, state: covering.duty.state, outcome },
    remark: difference(deadline, { ...covering, meeting }, outcome),
  };
}

interface Candidates {
  opening: readonly TimelineEntry[];
  meeting: readonly TimelineEntry[];
  begun: readonly Begun[];
  enders: ReadonlySet<string>;
  duties: readonly DutySummary[];
}

/** Why no duty lies between two acts. */
function whyNone({ opening, meeting, begun, enders, duties }: Candidates): string {
  const [first, last] = [opening[0]?.fact ?? '', meeting[0]?.fact ?? ''];
  const assumed = duties.find(({ implied, dutyType }) => implied && enders.has(dutyType));
  if (assumed) return `${assumed.dutyType}, which ${last} meets, began with an act that had to be assumed`;
  const types = [...new Set(begun.map(({ duty }) => duty.dutyType))].join(', ');
  return types === '' ? `no duty begins with ${first}` : `${types} began with ${first}, and ${last} meets none of them`;
}

interface Begun {
  duty: DutySummary;
  explanation: DutyExplanation;
}

/** The duty between two acts, and the facts of the second one. */
export interface Covering {
  duty: Pick<DutySummary, 'state' | 'implied' | 'metAt' | 'dueDate'>;
  explanation: Pick<DutyExplanation, 'duration'>;
  meeting: readonly { occurred: Pick<TimelineEntry['occurred'], 'notBefore'> }[];
}

/** Why a duty says something else than was published; null where it says the same. */
export function difference(
  { outcome: published, limit, to }: Pick<Recomputed, 'outcome' | 'limit' | 'to'>,
  { duty, explanation, meeting }: Covering,
  outcome: DutyOutcome['outcome'],
): string | null {
  const same =
    published === 'met' ? 'met' : published === 'missed' ? 'met-late' : published === 'cannot_tell' ? 'cannot-tell' : null;
  if (outcome === same || (outcome === 'missed' && published === 'missed')) return null;
  const { value, unit } = explanation.duration;
  if (duty.implied) return `the duty rests on an act that had to be assumed`;
  if (value !== limit.value)
    return `the duty runs ${value} ${unit}, the published limit is ${limit.value} ${limit.unit.replaceAll('_', ' ')}`;
  if (duty.state !== 'met') return `the duty is ${duty.state}`;
  if (!isMetBy(duty, meeting)) return `the duty ended with another act than ${to}`;
  if (outcome === 'cannot-tell') return 'the bounds of its events are too wide to tell whether the duty was met in time';
  return `the duty counts its time otherwise: it ran until ${duty.dueDate ?? 'a day that cannot be told'}`;
}

/** A duty is met at the earliest time of the act that meets it. */
const isMetBy = ({ metAt }: Covering['duty'], meeting: Covering['meeting']): boolean =>
  metAt !== null && meeting.some(({ occurred }) => Date.parse(occurred.notBefore) === Date.parse(metAt));

/** How a duty ended, in the words of the report. */
export function outcomeOfDuty({ state, late, missedAt }: Pick<DutySummary, 'state' | 'late' | 'missedAt'>): DutyOutcome['outcome'] {
  if (state === 'met') return late === 'no' ? 'met' : late === 'yes' ? 'met-late' : 'cannot-tell';
  if (late === 'cannot-tell') return 'cannot-tell';
  return missedAt === null ? 'running' : 'missed';
}

async function dutiesOpenedBy(facts: readonly TimelineEntry[], { duties, explain }: Evidence): Promise<Begun[] | Unread> {
  const ids = new Set(facts.map(({ id }) => id));
  const starts = new Set(facts.map(({ occurred }) => Date.parse(occurred.notBefore)));
  const possible = duties.filter(({ startedAt }) => starts.has(Date.parse(startedAt)));
  const begun: Begun[] = [];
  for (const duty of possible) {
    const explanation = await explain(duty.id);
    if (explanation && 'unread' in explanation) return explanation;
    if (explanation && ids.has(explanation.start.factId)) begun.push({ duty, explanation });
  }
  return begun;
}

/** The facts that the acts of an event told. */
function factsOf(eventId: string, { played, timeline }: Evidence): TimelineEntry[] {
  const acts = played.done.filter(({ step }) => step.eventId === eventId && !step.implied && step.fact !== null);
  return timeline.filter((entry) => acts.some((act) => isFactOf(entry, act)));
}

function isFactOf({ fact, agencyId: by, implied, data, occurred }: TimelineEntry, { step, ids }: Done): boolean {
  const when = step.body['occurred'] as { text?: string; precision?: string };
  const isSame = fact === step.fact && by === agencyId(step.actor.slug) && !implied && occurred.precision === when.precision;
  return isSame && Object.values(data).some((value) => typeof value === 'string' && ids.includes(value));
}
