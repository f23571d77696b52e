import type { Instant } from './zone.js';

/** Whether a duty was met late; `cannot-tell` where the dates are too uncertain to say. */
export type Late = 'no' | 'yes' | 'cannot-tell';

/** Lateness is claimed only when it is certain: exactly at the due moment is in time, one second later is late. */
export function latenessOf(act: { from: Instant; until: Instant }, due: { earliest: Instant; latest: Instant }): Late {
  if (act.until <= due.earliest) return 'no';
  return act.from > due.latest ? 'yes' : 'cannot-tell';
}
