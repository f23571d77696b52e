import type { RowStatistics } from '@homeward/contracts';
import { isSeldomMet } from '@homeward/duty-policy';

/** How often something happened to the duties of a row; the rung says which one fired, or after which one it was met. `most-open` is how many of them one agency had open at most. */
export interface Counted {
  pack: string;
  dutyType: string;
  what: 'opened' | 'fired' | 'acknowledged' | 'missed' | 'met' | 'met-late' | 'cancelled' | 'most-open';
  rung: number;
  times: number;
}

/** Over so many days a row is looked at. */
export const daysLookedAt = 90;

/** What a row is called, and how many duties the brake lets one agency have open. */
export interface RowPlace {
  titleOf: (dutyType: string) => RowStatistics['title'];
  unitCap: number;
}

/** What became of each row, in the order of packs and rows. */
export function statisticsOf(counted: readonly Counted[], of: RowPlace): RowStatistics[] {
  const rows = Map.groupBy(counted, ({ pack, dutyType }) => `${pack} ${dutyType}`);
  return [...rows.values()].flatMap((each) => {
    // A row of which nothing was heard for so long is no row to look at, whatever is still open of it.
    const first = each.find(({ what }) => what !== 'most-open');
    return first ? [rowOf(first, each, of)] : [];
  });
}

function rowOf({ pack, dutyType }: Counted, counted: readonly Counted[], { titleOf, unitCap }: RowPlace): RowStatistics {
  const of = (...whats: Counted['what'][]) => counted.filter(({ what }) => whats.includes(what));
  const [opened, met, missed] = [sumOf(of('opened')), sumOf(of('met', 'met-late')), sumOf(of('missed'))];
  const metLate = sumOf(of('met-late'));
  const shareMet = shareOf(met, missed - metLate);
  return {
    ...{ pack, dutyType, title: titleOf(dutyType), opened, met, shareMet },
    fired: byRung(of('fired')),
    acknowledged: sumOf(of('acknowledged')),
    missed,
    metLate,
    metAfter: byRung(of('met', 'met-late')),
    cancelled: sumOf(of('cancelled')),
    shareOfCap: Math.min(1, sumOf(of('most-open')) / unitCap),
    isSeldomMet: isSeldomMet(shareMet),
  };
}

/** What was met late was missed before, perhaps longer ago than is looked at; what still runs says nothing yet. */
function shareOf(met: number, unmet: number): number | null {
  const ended = met + Math.max(0, unmet);
  return ended === 0 ? null : met / ended;
}

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { times }) => sum + times, 0);

function byRung(counted: readonly Counted[]): RowStatistics['fired'] {
  const rungs = Map.groupBy(counted, ({ rung }) => rung);
  return [...rungs].map(([rung, each]) => ({ rung, times: sumOf(each) })).sort((one, other) => one.rung - other.rung);
}
