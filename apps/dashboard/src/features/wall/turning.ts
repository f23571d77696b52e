/** Which of several is shown now, each for the same time. */
export const turnOf = (now: number, turnMs: number, of: number): number => Math.floor(now / turnMs) % of;
