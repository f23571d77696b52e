/** A part of a list. */
export interface Page<Item> {
  items: Item[];
  /** Where the list goes on; null at its end. */
  next: string | null;
}

/** In which order a list goes, and where it goes on after a row. */
export interface ListOrder<Item> {
  compare: (one: Item, other: Item) => number;
  cursorOf: (last: Item) => string;
}

/** One page of what stands in several lists of the same order, read from the same place; what stands in more than one comes once. */
export function joinedPage<Item extends { id: string }>(
  pages: readonly Page<Item>[],
  limit: number,
  { compare, cursorOf }: ListOrder<Item>,
): Page<Item> {
  const all = [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()].sort(compare);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  const goesOn = all.length > limit || pages.some(({ next }) => next !== null);
  return { items, next: goesOn && last ? cursorOf(last) : null };
}
