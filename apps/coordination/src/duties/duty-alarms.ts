import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A duty whose ladder has a step to fire. */
export interface Alarm {
  dutyId: string;
  agencyId: string;
}

/** When the next step of a duty's ladder falls due. */
export interface Wake {
  dutyId: string;
  version: number;
  nextFiresAt: string;
}

const columns = 'duty_id AS "dutyId", agency_id AS "agencyId"';

/** What the hands look at: ids and instants, kept in step with the duties by the database itself. */
@Injectable()
export class DutyAlarms {
  /** Takes some that are due, earliest first, so that another ringer takes others. One that is not fired meanwhile is free again after two seconds. */
  async take(tx: EntityManager, most: number): Promise<Alarm[]> {
    return tx.query<Alarm[]>(
      `WITH taken AS (
         UPDATE coordination.duty_alarms SET leased_until = now() + interval '2 seconds'
          WHERE duty_id IN (
            SELECT duty_id FROM coordination.duty_alarms
             WHERE next_fires_at <= coordination.duty_clock() AND leased_until < now()
             ORDER BY next_fires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING duty_id, agency_id, next_fires_at)
       SELECT ${columns} FROM taken ORDER BY next_fires_at`,
      [most],
    );
  }

  /** Nobody looks at these again before two seconds have passed. */
  async lease(tx: EntityManager, alarms: readonly Alarm[]): Promise<void> {
    if (alarms.length === 0) return;
    await tx.query(`UPDATE coordination.duty_alarms SET leased_until = now() + interval '2 seconds' WHERE duty_id = ANY($1)`, [
      alarms.map(({ dutyId }) => dutyId),
    ]);
  }

  /** Those of a matter, or of a subject outside any matter, that are due. */
  async dueAbout(tx: EntityManager, about: string): Promise<Alarm[]> {
    return tx.query<Alarm[]>(
      `SELECT ${columns} FROM coordination.duty_alarms
        WHERE about = $1 AND next_fires_at <= coordination.duty_clock() ORDER BY next_fires_at, duty_id`,
      [about],
    );
  }

  async wakesAbout(tx: EntityManager, about: string): Promise<Wake[]> {
    const rows = await tx.query<(Omit<Wake, 'nextFiresAt'> & { nextFiresAt: Date })[]>(
      `SELECT a.duty_id AS "dutyId", d.version, a.next_fires_at AS "nextFiresAt"
         FROM coordination.duty_alarms a JOIN coordination.duties d ON d.id = a.duty_id
        WHERE a.about = $1 ORDER BY a.next_fires_at, a.duty_id`,
      [about],
    );
    return rows.map((row) => ({ ...row, nextFiresAt: row.nextFiresAt.toISOString() }));
  }

  /** How many should have fired by now and have not. */
  async overdue(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM coordination.duty_alarms WHERE next_fires_at <= coordination.duty_clock() - interval '5 seconds'`,
    );
    return row?.count ?? 0;
  }

  /** How many running duties rest on a calendar year that nobody has published. */
  async provisional(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM coordination.duty_alarms a JOIN coordination.duties d ON d.id = a.duty_id
        WHERE d.provisional_years <> '{}'`,
    );
    return row?.count ?? 0;
  }
}
