/** Which of several is shown now, each for the same time. */
export const turnOf = (now: number, turnMs: number, of: number): number => Math.floor(now / turnMs) % of;

interface DuePage {
  items: readonly { dueAt: string | null }[];
  next: string | null;
}

/** How many are due within the stretch that begins now; `200+` where the page ends within it. */
export function dueWithin({ items, next }: DuePage, now: number, ms: number): string {
  const count = items.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) >= now && Date.parse(dueAt) - now <= ms).length;
  return next !== null && count === items.length ? `${count}+` : String(count);
}
