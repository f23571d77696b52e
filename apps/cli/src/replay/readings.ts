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
import type { Api } from './api.js';
import { isDone, type Clock } from './patience.js';

/** What the read models show of a matter, once they have heard everything. */
export interface Seen {
  matter: DeskMatterView | null;
  timeline: readonly TimelineEntry[];
  duties: readonly DutySummary[];
  /** Whether everything that was done had arrived when the replay stopped waiting. */
  isSettled: boolean;
}

const patienceMs = 90_000;
const quietMs = 1_000;
const quietLooks = 2;

/** Of which matter, or operation, as which agency sees it. */
export interface Of {
  id: string;
  slug: string;
  /** The names of the facts that the acts have told. */
  facts: readonly string[];
}

/** Reads a matter as its opening agency sees it, when every act has arrived and nothing more comes. */
export async function readMatter(api: Api, clock: Clock, of: Of): Promise<Seen> {
  const actor = first(of.slug);
  const matterNow = async () => {
    const answer = await api.get(actor, `matters/${of.id}`);
    return isDone(answer) ? deskMatterView.parse(answer.body) : null;
  };
  const until = clock.now() + patienceMs;
  for (;;) {
    const matter = await untilQuiet(clock, until, matterNow);
    const timeline = matter ? await readTimeline(api, actor, of.id) : [];
    const isSettled = hasArrived(timeline, of.facts);
    if (isSettled || clock.now() > until) return { matter, timeline, duties: await readDuties(api, actor, of.id), isSettled };
  }
}

/** Reads an operation as its lead sees it: it has facts and duties, and no stages. */
export async function readOperation(api: Api, clock: Clock, of: Of): Promise<Seen> {
  const actor = first(of.slug);
  const until = clock.now() + patienceMs;
  for (;;) {
    const timeline = await untilQuiet(clock, until, () => readTimeline(api, actor, of.id));
    const isSettled = hasArrived(timeline, of.facts);
    if (isSettled || clock.now() > until) return { matter: null, timeline, duties: await readDuties(api, actor, of.id), isSettled };
  }
}

/** Looks until it shows the same several times, or until it has been long enough. */
async function untilQuiet<View>(clock: Clock, until: number, look: () => Promise<View>): Promise<View> {
  let last = await look();
  for (let same = 0; same < quietLooks && clock.now() < until;) {
    await clock.wait(quietMs);
    const now = await look();
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** Each act is on the timeline. */
function hasArrived(timeline: readonly TimelineEntry[], facts: readonly string[]): boolean {
  const there = counted(timeline.map(({ fact }) => fact));
  return [...counted(facts)].every(([fact, number]) => (there.get(fact) ?? 0) >= number);
}

const readTimeline = (api: Api, actor: Actor, id: string): Promise<TimelineEntry[]> =>
  pages(api, actor, { path: `matters/${id}/timeline`, page: timelinePage });

/** The duties of a matter, or of an operation. */
const readDuties = (api: Api, actor: Actor, matterId: string): Promise<DutySummary[]> =>
  pages(api, actor, { path: 'duties', query: `matterId=${matterId}&`, page: dutyPage });

interface List<Item> {
  path: string;
  query?: string;
  page: z.ZodType<{ items: Item[]; next: string | null }>;
}

async function pages<Item>(api: Api, actor: Actor, { path, query = '', page }: List<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await api.get(actor, `${path}?${query}limit=200${at}`);
    if (!isDone(answer)) return items;
    const read = page.parse(answer.body);
    items.push(...read.items);
    cursor = read.next;
  }
  return items;
}

/** How often each word stands in a list. */
export function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Why a duty is due when it is, and which fact opened it. */
export async function explain(api: Api, slug: string, dutyId: string): Promise<DutyExplanation | null> {
  const answer = await api.get(first(slug), `duties/${dutyId}/explanation`);
  return isDone(answer) ? dutyExplanation.parse(answer.body) : null;
}
