import type { ChronicleEvent } from './chronicle.js';
import { boundsOf } from './occurred-of.js';

/** The order in which events are played: that of the story, except where the dates prove that one came before another told earlier. */
export function inStoryOrder(events: readonly ChronicleEvent[]): ChronicleEvent[] {
  const ordered: ChronicleEvent[] = [];
  for (const event of events) {
    const last = lastDayOf(event);
    const at = last === null ? -1 : ordered.findIndex((told) => (firstDayOf(told) ?? '') > last);
    if (at < 0) ordered.push(event);
    else ordered.splice(at, 0, event);
  }
  return ordered;
}

const firstDayOf = (event: ChronicleEvent): string | null => boundsOf(event, 'UTC').notBefore?.slice(0, 10) ?? null;
const lastDayOf = (event: ChronicleEvent): string | null => boundsOf(event, 'UTC').notAfter?.slice(0, 10) ?? null;
