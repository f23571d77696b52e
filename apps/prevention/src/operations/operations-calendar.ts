import type { EndingByDate, Overdue, Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { operationZone } from './days.js';
import { OperationsService } from './operations.service.js';

/** Operations whose last day has passed end by themselves; those of a published history are left as they were told. */
@Injectable()
export class OperationsCalendar implements EndingByDate {
  readonly failure = 'an operation could not be ended by its date';

  constructor(private readonly operations: OperationsService) {}

  overdue(tx: EntityManager): Promise<Overdue[]> {
    return tx.query<Overdue[]>(
      `SELECT id, version, agency_id AS "agencyId", ends_on AS "lastDay", $1 AS "timeZone" FROM prevention.operations
        WHERE status = 'open' AND NOT from_history AND ends_on < to_char(now() AT TIME ZONE $1, 'YYYY-MM-DD')
        ORDER BY ends_on LIMIT 100`,
      [operationZone],
    );
  }

  end(tx: EntityManager, seen: Seen): Promise<unknown> {
    return this.operations.end(tx, seen);
  }
}
