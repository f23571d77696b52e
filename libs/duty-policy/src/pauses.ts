import { workingDayAfter, type Consultation } from './consultation.js';
import type { Day } from './days.js';
import { localDay, type Instant } from './zone.js';

/** A time during which the clock stood still; the moment `to` runs again. */
export interface Pause {
  from: Instant;
  to: Instant;
}

/** Overlapping pauses count once. */
export function union(spans: readonly Pause[]): Pause[] {
  const joined: Pause[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** How long the clock stood still after the start. */
export function pausedLength(pauses: readonly Pause[], start: Instant): number {
  return union(pauses).reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, start)), 0);
}

/** The last day moves on by the paused days; a clock in working days moves on by the working days among them. */
export function shiftedByPauses(
  raw: Day,
  pauses: readonly Pause[],
  clock: { base: Day; zone: string; asked: Consultation | null },
): Day {
  const { base, zone, asked } = clock;
  const days = union(pauses.map(({ from, to }) => ({ from: localDay(from, zone), to: localDay(to, zone) })));
  let lost = 0;
  for (const { from, to } of days)
    for (let day = Math.max(from, base + 1); day < to; day += 1) if (asked === null || asked.works(day)) lost += 1;
  return asked === null ? raw + lost : workingDayAfter(raw, lost, asked);
}
