import type { DutyStatisticsQuery } from '@homeward/contracts';
import { addDays } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { daysLookedAt, type Counted } from './row-statistics.js';

const counting = `
  SELECT (l.at AT TIME ZONE 'UTC')::date AS day, d.pack, d.duty_type,
         CASE l.move WHEN 'duty.opened' THEN 'opened' WHEN 'duty.acknowledged' THEN 'acknowledged' WHEN 'duty.missed' THEN 'missed'
                     WHEN 'duty.cancelled' THEN 'cancelled' WHEN 'duty.met' THEN CASE d.late WHEN 'yes' THEN 'met-late' ELSE 'met' END
                     ELSE 'fired' END AS what,
         CASE WHEN l.move = 'duty.met' THEN COALESCE((SELECT max(f.rung) FROM coordination.duty_log f
                                                       WHERE f.duty_id = l.duty_id AND f.version < l.version AND f.rung > 0), 0)
              ELSE GREATEST(COALESCE(l.rung, 0), 0) END AS rung
    FROM coordination.duty_log l JOIN coordination.duties d ON d.id = l.duty_id
   WHERE l.at >= ($1::date)::timestamp AT TIME ZONE 'UTC' AND NOT d.historical AND NOT d.implied
     AND (l.rung > 0 OR l.move IN ('duty.opened', 'duty.acknowledged', 'duty.missed', 'duty.cancelled', 'duty.met'))`;

/** A row that the brake counts, with its pack. */
export interface CountedRow {
  pack: string;
  dutyType: string;
}

/** The numbers of each day. A day that is over is counted once more on the next one and then stays; what is older than the days looked at goes. */
@Injectable()
export class StatisticsRows {
  /** Counts the days that may have changed since they were counted last. Of several processes one counts at a time. */
  async count(tx: EntityManager, today: string, braked: readonly CountedRow[]): Promise<void> {
    await tx.query(`LOCK TABLE coordination.duty_statistics IN SHARE ROW EXCLUSIVE MODE`);
    const oldest = addDays(today, 1 - daysLookedAt);
    const [last] = await tx.query<{ day: string | null }[]>(`SELECT (max(day) - 1)::text AS day FROM coordination.duty_statistics`);
    const counted = last?.day ?? oldest;
    const from = counted > oldest ? counted : oldest;
    await tx.query(`DELETE FROM coordination.duty_statistics WHERE (day >= $1 AND what <> 'most-open') OR day < $2`, [
      from,
      oldest,
    ]);
    await tx.query(
      `INSERT INTO coordination.duty_statistics (day, pack, duty_type, what, rung, times)
       SELECT day, pack, duty_type, what, rung, count(*)::int FROM (${counting}) AS counted GROUP BY 1, 2, 3, 4, 5`,
      [from],
    );
    await this.countOpen(tx, today, braked);
  }

  /** How many duties of a row that the brake counts one agency has open, at most of all agencies and of all times it was looked at on the day. */
  private async countOpen(tx: EntityManager, today: string, braked: readonly CountedRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.duty_statistics (day, pack, duty_type, what, rung, times)
       SELECT $1::date, braked.pack, duty_type, 'most-open', 0, max(open.times)::int
         FROM (SELECT d.duty_type, count(*) AS times FROM coordination.duties d
                WHERE d.state = 'open' AND NOT d.historical AND d.duty_type = ANY($3::text[]) GROUP BY d.agency_id, d.duty_type) AS open
         JOIN unnest($2::text[], $3::text[]) AS braked(pack, duty_type) USING (duty_type) GROUP BY braked.pack, duty_type
       ON CONFLICT ON CONSTRAINT duty_statistics_pkey DO UPDATE SET times = GREATEST(duty_statistics.times, EXCLUDED.times)`,
      [today, braked.map(({ pack }) => pack), braked.map(({ dutyType }) => dutyType)],
    );
  }

  /** The sums of the days looked at, and the most that was open on one of them. */
  read(tx: EntityManager, { pack, dutyType }: DutyStatisticsQuery, since: string): Promise<Counted[]> {
    return tx.query<Counted[]>(
      `SELECT pack, duty_type AS "dutyType", what, rung, CASE what WHEN 'most-open' THEN max(times) ELSE sum(times) END::int AS times
         FROM coordination.duty_statistics
        WHERE day >= $1 AND ($2::text IS NULL OR pack = $2) AND ($3::text IS NULL OR duty_type = $3)
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [since, pack ?? null, dutyType ?? null],
    );
  }
}
