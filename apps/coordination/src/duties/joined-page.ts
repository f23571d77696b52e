/** A part of a list that goes on from the newest to the oldest. */
export interface Page<Item> {
  items: Item[];
  /** Where the list goes on; null at its end. */
  next: string | null;
}

interface Placed {
  id: string;
  recordedAt: string;
}

/** One page of what stands in several lists of the same order, read from the same place; what stands in more than one comes once. */
export function joinedPage<Item extends Placed>(
  pages: readonly Page<Item>[],
  limit: number,
  cursorOf: (last: Item) => string,
): Page<Item> {
  const all = [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()].sort(newestFirst);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  const goesOn = all.length > limit || pages.some(({ next }) => next !== null);
  return { items, next: goesOn && last ? cursorOf(last) : null };
}

// As the database orders them: the instants and ids are texts of one length.
function newestFirst(one: Placed, other: Placed): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
