import type { RowStatistics } from '@homeward/contracts';

/** How often something happened to the duties of a row; the rung says which one fired, or after which one it was met. */
export interface Counted {
  pack: string;
  dutyType: string;
  what: 'opened' | 'fired' | 'acknowledged' | 'missed' | 'met' | 'met-late' | 'cancelled';
  rung: number;
  times: number;
}

/** Over so many days a row is looked at. */
export const daysLookedAt = 90;
const leastShareMet = 0.2;

/** What became of each row, in the order of packs and rows. */
export function statisticsOf(counted: readonly Counted[], titleOf: (dutyType: string) => RowStatistics['title']): RowStatistics[] {
  const rows = Map.groupBy(counted, ({ pack, dutyType }) => `${pack} ${dutyType}`);
  return [...rows.values()].flatMap((each) => {
    const [first] = each;
    return first ? [rowOf(first, each, titleOf(first.dutyType))] : [];
  });
}

function rowOf({ pack, dutyType }: Counted, counted: readonly Counted[], title: RowStatistics['title']): RowStatistics {
  const of = (...whats: Counted['what'][]) => counted.filter(({ what }) => whats.includes(what));
  const [opened, met] = [sumOf(of('opened')), sumOf(of('met', 'met-late'))];
  const shareMet = opened === 0 ? null : Math.min(1, met / opened);
  return {
    ...{ pack, dutyType, title, opened, met, shareMet },
    fired: byRung(of('fired')),
    acknowledged: sumOf(of('acknowledged')),
    missed: sumOf(of('missed')),
    metLate: sumOf(of('met-late')),
    metAfter: byRung(of('met', 'met-late')),
    cancelled: sumOf(of('cancelled')),
    isSeldomMet: shareMet !== null && shareMet < leastShareMet,
  };
}

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { times }) => sum + times, 0);

function byRung(counted: readonly Counted[]): RowStatistics['fired'] {
  const rungs = Map.groupBy(counted, ({ rung }) => rung);
  return [...rungs].map(([rung, each]) => ({ rung, times: sumOf(each) })).sort((one, other) => one.rung - other.rung);
}
