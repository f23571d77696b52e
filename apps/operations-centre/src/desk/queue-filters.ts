import type { QueueClock, QueueQuery } from '@homeward/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isUnderWay } from '../matters/stage-condition.js';
import { regionPrefix } from './region-prefix.js';

/** Where the rows of a queue carry the marks that filters ask for; what a row lacks is asked of its matter. */
export interface Marks {
  status: string;
  severity?: string;
  minor?: string;
  matterId?: string;
  /** The agency on the other side. */
  other?: string;
  clock?: Record<QueueClock, string>;
}

type Filters = Omit<QueueQuery, 'cursor' | 'limit'>;

/** Narrows a queue to the rows that fit. */
export function narrow(query: SelectQueryBuilder<ObjectLiteral>, marks: Marks, asked: Filters, now: string): void {
  const { severity, minor, status, stage, agencyId, clock, region } = asked;
  const matterId = marks.matterId ?? `${query.alias}.matter_id`;
  const other = marks.other ?? ofMatter(matterId, 'opened_by_agency_id');
  if (severity !== undefined) query.andWhere(`${marks.severity ?? ofMatter(matterId, 'severity')} = :severity`, { severity });
  if (minor !== undefined) query.andWhere(`${marks.minor ?? ofMatter(matterId, 'minor')} = :minor`, { minor });
  if (status !== undefined) query.andWhere(`${marks.status} = :status`, { status });
  if (stage !== undefined) query.andWhere(isUnderWay(ofMatter(matterId, 'stages'), stage));
  if (agencyId !== undefined) query.andWhere(`${other} = :otherAgencyId`, { otherAgencyId: agencyId });
  if (clock !== undefined) query.andWhere((marks.clock ?? clocksOf(matterId))[clock], { now });
  if (region !== undefined)
    query.andWhere(
      `EXISTS (SELECT 1 FROM operations_centre.agencies agency WHERE agency.id = ${other} AND starts_with(agency.region_code, :region))`,
      { region: regionPrefix(region) },
    );
}

const ofMatter = (matterId: string, mark: string): string =>
  `(SELECT whole.${mark} FROM operations_centre.matters whole WHERE whole.id = ${matterId})`;

/** The clocks of a matter that the caller's agency may see. */
function clocksOf(matterId: string): Record<QueueClock, string> {
  const some = (which: string): string =>
    `EXISTS (SELECT 1 FROM operations_centre.clocks running WHERE running.matter_id = ${matterId} AND running.state = 'open' AND ${which})`;
  return {
    overdue: some('running.missed'),
    soon: some(`NOT running.missed AND running.standing = 'running' AND running.soon_at <= :now`),
    none: `NOT ${some('true')}`,
  };
}
