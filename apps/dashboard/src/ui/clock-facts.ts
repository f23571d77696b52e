/** What is known of a duty's clock; all of it comes from the server. */
export interface ClockFacts {
  state: 'open' | 'paused' | 'held' | 'met' | 'cancelled' | 'superseded' | 'elapsed' | 'lapsed';
  startedAt: string;
  /** Null while the clock stands still. */
  dueAt: string | null;
  missedAt: string | null;
  metAt: string | null;
  late: 'no' | 'yes' | 'cannot-tell' | null;
  provisionalYears: readonly number[];
  /** From when on it is due soon; null while the clock stands still. */
  soonAt: string | null;
  /** Working days that are left, below zero by how many it is overdue, as the server counts them; null where it counts otherwise. */
  workingDays: number | null;
  /** Hours that would be left to a clock that stands still, if it went on now; null where it would begin anew, and where nobody has told. */
  pausedHours?: number | null;
  pausedFor?: string | undefined;
  rung?: { level: number; role: string } | null | undefined;
  nextRung?: { at: string; to: string } | null | undefined;
}

export type ClockStanding = 'on-track' | 'due-soon' | 'overdue' | 'paused' | 'met' | 'cancelled';

/** How long it is until the due instant; without one, for ever. */
export const leftMs = ({ dueAt }: Pick<ClockFacts, 'dueAt'>, now: number): number =>
  dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt) - now;

/** Where the clock stands, for its shape, word and colour. A duty is overdue when the server has marked it, or its instant has passed. */
export function standingOf(clock: ClockFacts, now: number): ClockStanding {
  switch (clock.state) {
    case 'met':
    case 'elapsed':
      return 'met';
    case 'cancelled':
    case 'superseded':
    case 'lapsed':
      return 'cancelled';
    case 'paused':
    case 'held':
      return 'paused';
    case 'open': {
      if (clock.missedAt !== null || leftMs(clock, now) < 0) return 'overdue';
      return clock.soonAt !== null && now >= Date.parse(clock.soonAt) ? 'due-soon' : 'on-track';
    }
  }
}

/** How much of the time has gone by, from 0 to 1. */
export function shareGone({ startedAt, dueAt }: ClockFacts, now: number): number {
  if (dueAt === null) return 0;
  const [from, to] = [Date.parse(startedAt), Date.parse(dueAt)];
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** Once a minute is often enough, once a second only in the last hour. */
export function tickMs(clock: ClockFacts, now: number): number {
  return clock.state === 'open' && Math.abs(leftMs(clock, now)) < 3_600_000 ? 1_000 : 60_000;
}
