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
import type { Played } from './player.js';

/** What the read models show of a matter, once they have heard everything. */
export interface Seen {
  matter: DeskMatterView | null;
  timeline: readonly TimelineEntry[];
  duties: readonly DutySummary[];
  /** Whether everything that was done had arrived when the replay stopped waiting. */
  isSettled: boolean;
}

const patienceMs = 60_000;
const quietMs = 1_200;

/** Reads a matter as its opening agency sees it, when every act has arrived and nothing more comes. */
export async function readMatter(api: Api, clock: Clock, { matterId, slug, played }: Of): Promise<Seen> {
  const actor = first(slug);
  const since = clock.now();
  let before = '';
  for (;;) {
    const seen = await look(api, actor, matterId);
    const now = JSON.stringify([seen.timeline.length, seen.duties.map(({ id, version }) => [id, version])]);
    const isSettled = now === before && hasArrived(seen.timeline, played);
    if (isSettled || clock.now() - since > patienceMs) return { ...seen, isSettled };
    before = now;
    await clock.wait(quietMs);
  }
}

interface Of {
  matterId: string;
  slug: string;
  played: Played;
}

async function look(api: Api, actor: Actor, matterId: string): Promise<Omit<Seen, 'isSettled'>> {
  const answer = await api.get(actor, `matters/${matterId}`);
  const matter = isDone(answer) ? deskMatterView.parse(answer.body) : null;
  const timeline = matter ? await pages(api, actor, { path: `matters/${matterId}/timeline`, page: timelinePage }) : [];
  return { matter, timeline, duties: await readDuties(api, actor, matterId) };
}

/** The duties of a matter, or of an operation. */
export const readDuties = (api: Api, actor: Actor, matterId: string): Promise<DutySummary[]> =>
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

/** Each act is on the timeline. */
function hasArrived(timeline: readonly TimelineEntry[], { done }: Played): boolean {
  const wanted = counted(done.flatMap(({ step }) => (step.fact === null || step.fact.startsWith('operation.') ? [] : [step.fact])));
  const there = counted(timeline.map(({ fact }) => fact));
  return [...wanted].every(([fact, number]) => (there.get(fact) ?? 0) >= number);
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
