import {
  deskMatterView,
  dutyExplanation,
  dutyPage,
  timelinePage,
  type DeskMatterView,
  type DutyExplanation,
  type DutySummary,
  type TimelineEntry,
} from '@homeward/contracts';
import type * as z from 'zod';
import { first, type Actor } from './actors.js';
import type { Answer, Api } from './api.js';
import { isDone, type Patience } from './patience.js';

/** What the read models show of a matter, once they have heard everything. */
export interface Seen {
  matter: DeskMatterView | null;
  timeline: readonly TimelineEntry[];
  duties: readonly DutySummary[];
  /** Whether everything that was done had arrived when the replay stopped waiting. */
  isSettled: boolean;
  /** What could not be read, each with its reason: what is shown without it proves nothing. */
  unread: readonly string[];
}

/** A reading that failed, and why. */
export interface Unread {
  unread: string;
}

/** Something that was read, or the reason why it could not be. */
type Reading<View> = { view: View } | Unread;

const patienceMs = 90_000;
const quietMs = 1_000;
const quietLooks = 2;
const restMs = 600;

/** Of which matter, or operation, as which agency sees it. */
export interface Of {
  id: string;
  slug: string;
  /** The names of the facts that the acts have told. */
  facts: readonly string[];
}

/** Who reads, and how patiently. */
interface Reader {
  api: Api;
  patience: Patience;
  actor: Actor;
}

/** Reads a matter as its opening agency sees it, when every act has arrived and nothing more comes. */
export async function readMatter(api: Api, patience: Patience, { id, slug, facts }: Of): Promise<Seen> {
  const reader = { api, patience, actor: first(slug) };
  const isOver = limited(patience);
  for (;;) {
    const isHeard = await untilHeard(reader, isOver);
    const matter = await untilQuiet(patience, isOver, () => readView(reader, id));
    const shown = 'view' in matter ? matter.view : null;
    const timeline = shown ? await readTimeline(reader, id) : { view: [] };
    const seen = { matter: shown, ...arrived(timeline, { facts, isHeard }), unread: reasonsOf(matter, timeline) };
    if (seen.isSettled || seen.unread.length > 0 || isOver()) return withDuties(seen, await readDuties(reader, id));
  }
}

/** Reads an operation as its lead sees it: it has facts and duties, and no stages. */
export async function readOperation(api: Api, patience: Patience, { id, slug, facts }: Of): Promise<Seen> {
  const reader = { api, patience, actor: first(slug) };
  const isOver = limited(patience);
  for (;;) {
    const isHeard = await untilHeard(reader, isOver);
    const timeline = await untilQuiet(patience, isOver, () => readTimeline(reader, id));
    const seen = { matter: null, ...arrived(timeline, { facts, isHeard }), unread: reasonsOf(timeline) };
    if (seen.isSettled || seen.unread.length > 0 || isOver()) return withDuties(seen, await readDuties(reader, id));
  }
}

/** Time in which nobody answered is not time in which a fact could arrive. */
function limited(patience: Patience): () => boolean {
  const passed = () => patience.clock.now() - patience.lostMs;
  const until = passed() + patienceMs;
  return () => passed() >= until;
}

/** Waits until coordination has heard the acts, and then until the desk has heard what coordination told of its duties. */
async function untilHeard({ api, patience: { clock } }: Reader, isOver: () => boolean): Promise<boolean> {
  for (let heard = 0, isHeard = api.hearing(); heard < 2;) {
    if (await isHeard()) {
      heard += 1;
      isHeard = api.hearing();
    } else if (isOver()) return false;
    else await clock.wait(restMs);
  }
  return true;
}

/** Looks until it shows the same several times, or until it has been long enough. */
async function untilQuiet<View>({ clock }: Patience, isOver: () => boolean, look: () => Promise<View>): Promise<View> {
  let last = await look();
  for (let same = 0; same < quietLooks && !isOver();) {
    await clock.wait(quietMs);
    const now = await look();
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}

const arrived = (
  timeline: Reading<TimelineEntry[]>,
  { facts, isHeard }: { facts: readonly string[]; isHeard: boolean },
): Pick<Seen, 'timeline' | 'isSettled'> =>
  'view' in timeline
    ? { timeline: timeline.view, isSettled: isHeard && hasArrived(timeline.view, facts) }
    : { timeline: [], isSettled: false };

const withDuties = (seen: Omit<Seen, 'duties'>, duties: Reading<DutySummary[]>): Seen => ({
  ...seen,
  duties: 'view' in duties ? duties.view : [],
  unread: [...seen.unread, ...reasonsOf(duties)],
});

const reasonsOf = (...readings: readonly Reading<unknown>[]): string[] =>
  readings.flatMap((reading) => ('unread' in reading ? [reading.unread] : []));

/** Each act is on the timeline. */
function hasArrived(timeline: readonly TimelineEntry[], facts: readonly string[]): boolean {
  const there = counted(timeline.map(({ fact }) => fact));
  return [...counted(facts)].every(([fact, number]) => (there.get(fact) ?? 0) >= number);
}

/** What a reader may not see, or nobody has told, is nothing; any other failure is told as one. */
const isAnswered = (answer: Answer): boolean => isDone(answer) || answer.status === 403 || answer.status === 404;

async function read<View>(
  reader: Reader,
  path: string,
  of: { what: string; shape: z.ZodType<View> },
): Promise<Reading<View | null>> {
  const answer = await reader.patience.untilGood(() => reader.api.get(reader.actor, path), isAnswered);
  if (isDone(answer)) return { view: of.shape.parse(answer.body) };
  if (isAnswered(answer)) return { view: null };
  const { code, detail } = answer.body;
  const why = [answer.status || '', code, answer.status === 0 ? detail : ''].filter((part) => part !== '' && part !== undefined);
  return { unread: `${of.what} could not be read: ${why.join(' ')}` };
}

const readView = (reader: Reader, id: string): Promise<Reading<DeskMatterView | null>> =>
  read(reader, `matters/${id}`, { what: 'the matter', shape: deskMatterView });

const readTimeline = (reader: Reader, id: string): Promise<Reading<TimelineEntry[]>> =>
  pages(reader, { path: `matters/${id}/timeline`, what: 'the timeline', page: timelinePage });

/** The duties of a matter, or of an operation. */
const readDuties = (reader: Reader, matterId: string): Promise<Reading<DutySummary[]>> =>
  pages(reader, { path: 'duties', query: `matterId=${matterId}&`, what: 'the duties', page: dutyPage });

interface Page<Item> {
  items: Item[];
  next: string | null;
}

interface List<Item> {
  path: string;
  query?: string;
  what: string;
  page: z.ZodType<Page<Item>>;
}

async function pages<Item>(reader: Reader, { path, query = '', what, page }: List<Item>): Promise<Reading<Item[]>> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const reading: Reading<Page<Item> | null> = await read(reader, `${path}?${query}limit=200${at}`, { what, shape: page });
    if ('unread' in reading) return reading;
    items.push(...(reading.view?.items ?? []));
    cursor = reading.view?.next ?? null;
  }
  return { view: items };
}

/** How often each word stands in a list. */
export function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Of which duty, as which agency sees it. */
export interface OfDuty {
  dutyId: string;
  slug: string;
}

/** Why a duty is due when it is, and which fact opened it; null where the agency may not know it. */
export async function explain(api: Api, patience: Patience, { dutyId, slug }: OfDuty): Promise<DutyExplanation | Unread | null> {
  const reader = { api, patience, actor: first(slug) };
  const what = `the explanation of duty ${dutyId}`;
  const reading = await read(reader, `duties/${dutyId}/explanation`, { what, shape: dutyExplanation });
  return 'unread' in reading ? reading : reading.view;
}
