import type { TimelineEntry } from '@homeward/contracts';

/** Facts by which the system keeps itself in step; people ask for them when they need them. */
const noise = /^(?:share\.|duty\.(?:opened|moved|cancelled|elapsed|lapsed)$|officer\.|notice\.)/;

/** What the timeline shows: entries in groups of a day, and stretches in which nothing happened. */
export type TimelinePart = { kind: 'day'; day: string; entries: TimelineEntry[] } | { kind: 'idle'; days: number };

const dayMs = 86_400_000;
const idleFrom = 3;

interface Folding {
  withNoise: boolean;
  /** The entry that somebody came for; it is shown in any case. */
  kept?: string | undefined;
  /** Names the day of an instant in the desk's zone. */
  dayOf: (at: string) => string;
}

/** Newest first, a group a day, long idle stretches folded into one line. */
export function foldedTimeline(entries: readonly TimelineEntry[], { withNoise, kept, dayOf }: Folding): TimelinePart[] {
  const parts: TimelinePart[] = [];
  let before: TimelineEntry | undefined;
  for (const entry of entries) {
    if (!withNoise && noise.test(entry.fact) && entry.id !== kept) continue;
    const day = dayOf(entry.recordedAt);
    const last = parts.at(-1);
    if (before && last?.kind === 'day' && last.day === day) last.entries.push(entry);
    else {
      const idle = before ? Math.floor((Date.parse(before.recordedAt) - Date.parse(entry.recordedAt)) / dayMs) : 0;
      if (idle >= idleFrom) parts.push({ kind: 'idle', days: idle });
      parts.push({ kind: 'day', day, entries: [entry] });
    }
    before = entry;
  }
  return parts;
}
