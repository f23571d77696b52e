/** Which of several is shown now, each for the same time. */
export const turnOf = (now: number, turnMs: number, of: number): number => Math.floor(now / turnMs) % of;

/** How many are due within the stretch that begins now. */
export const dueWithin = (duties: readonly { dueAt: string | null }[], now: number, ms: number): number =>
  duties.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) >= now && Date.parse(dueAt) - now <= ms).length;
