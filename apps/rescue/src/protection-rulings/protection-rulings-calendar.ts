import type { EndingByDate, Overdue, Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProtectionRulingsService } from './protection-rulings.service.js';

/** Protection orders whose last day has passed by their court's calendar lapse by themselves. */
@Injectable()
export class ProtectionRulingsCalendar implements EndingByDate {
  readonly failure = 'a protection order could not lapse by its date';

  constructor(private readonly rulings: ProtectionRulingsService) {}

  /** A closed matter takes no writes: its order simply ends. */
  overdue(tx: EntityManager): Promise<Overdue[]> {
    return tx.query<Overdue[]>(
      `SELECT r.id, r.version, r.agency_id AS "agencyId", r.valid_to AS "lastDay", a.time_zone AS "timeZone"
         FROM rescue.protection_rulings r JOIN rescue.agencies a ON a.id = r.agency_id
        WHERE r.status = 'issued' AND NOT r.from_history AND r.valid_to < to_char(now() AT TIME ZONE a.time_zone, 'YYYY-MM-DD')
          AND NOT EXISTS (SELECT 1 FROM rescue.closed_matters c WHERE c.matter_id = r.matter_id)
        ORDER BY r.valid_to LIMIT 100`,
    );
  }

  end(tx: EntityManager, seen: Seen): Promise<unknown> {
    return this.rulings.lapse(tx, seen);
  }
}
