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

/** The numbers of each day. A day that is over is counted once more on the next one and then stays; what is older than the days looked at goes. */
@Injectable()
export class StatisticsRows {
  /** Counts the days that may have changed since they were counted last. Of several processes one counts at a time. */
  async count(tx: EntityManager, today: string): Promise<void> {
    await tx.query(`LOCK TABLE coordination.duty_statistics IN SHARE ROW EXCLUSIVE MODE`);
    const oldest = addDays(today, 1 - daysLookedAt);
    const [last] = await tx.query<{ day: string | null }[]>(`SELECT (max(day) - 1)::text AS day FROM coordination.duty_statistics`);
    const counted = last?.day ?? oldest;
    const from = counted > oldest ? counted : oldest;
    await tx.query(`DELETE FROM coordination.duty_statistics WHERE day >= $1 OR day < $2`, [from, oldest]);
    await tx.query(
      `INSERT INTO coordination.duty_statistics (day, pack, duty_type, what, rung, times)
       SELECT day, pack, duty_type, what, rung, count(*)::int FROM (${counting}) AS counted GROUP BY 1, 2, 3, 4, 5`,
      [from],
    );
  }

  /** The sums of the days looked at. */
  read(tx: EntityManager, { pack, dutyType }: DutyStatisticsQuery, since: string): Promise<Counted[]> {
    return tx.query<Counted[]>(
      `SELECT pack, duty_type AS "dutyType", what, rung, sum(times)::int AS times FROM coordination.duty_statistics
        WHERE day >= $1 AND ($2::text IS NULL OR pack = $2) AND ($3::text IS NULL OR duty_type = $3)
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [since, pack ?? null, dutyType ?? null],
    );
  }
}
