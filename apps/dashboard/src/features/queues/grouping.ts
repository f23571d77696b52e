import type { MatterSummary, QueuePage } from '@homeward/contracts';

/** By what the rows of a page may be put together. */
export type GroupedBy = 'clock' | 'stage' | 'agency';
export const groupings: readonly GroupedBy[] = ['clock', 'stage', 'agency'];

type Item = QueuePage['items'][number];

interface Known {
  matters: ReadonlyMap<string, MatterSummary>;
  ownAgencyId: string;
  now: number;
}

/** Under which heading a row stands: a code of its grouping, an agency, or null where nothing is known. */
export function groupOf(item: Item, by: GroupedBy, known: Known): string | null {
  const matter = 'openClocks' in item ? item : known.matters.get(item.matterId);
  if (by === 'stage') return matter?.underWay.at(-1) ?? null;
  if (by === 'agency') return otherAgency(item, known.ownAgencyId) ?? matter?.openedByAgencyId ?? null;
  if ('standing' in item) return clockOf(item, known.now);
  if (matter === undefined) return null;
  return matter.openClocks === 0 ? 'none' : 'running';
}

function clockOf({ missed, standing, soonAt }: Extract<Item, { standing: unknown }>, now: number): string {
  if (missed) return 'overdue';
  if (standing !== 'running') return 'none';
  return soonAt !== null && Date.parse(soonAt) <= now ? 'soon' : 'running';
}

function otherAgency(item: Item, own: string): string | null {
  if ('fromAgencyId' in item) return item.fromAgencyId === own ? item.toAgencyId : item.fromAgencyId;
  if ('ownerAgencyId' in item) return item.ownerAgencyId === own ? item.counterpartAgencyId : item.ownerAgencyId;
  return null;
}

const clockOrder = ['overdue', 'soon', 'running', 'none'];

/** The rows of a page under their headings; within each they keep their order. Clocks stand as they are urgent, other headings as their first rows do; what is not known comes last. */
export function grouped(items: readonly Item[], by: GroupedBy, known: Known): [string | null, Item[]][] {
  const groups = [...Map.groupBy(items, (item) => groupOf(item, by, known))];
  const place = (heading: string | null): number => {
    if (heading === null) return Number.MAX_SAFE_INTEGER;
    return by === 'clock' ? clockOrder.indexOf(heading) : 0;
  };
  return groups.sort(([one], [other]) => place(one) - place(other));
}
