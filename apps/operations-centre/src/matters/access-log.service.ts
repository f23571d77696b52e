import type { AccessLog } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MattersReadingService } from './matters.reading.service.js';

interface Looked {
  officerId: string;
  purpose: string;
  times: number;
  firstAt: Date;
  lastAt: Date;
}

/** What shows something of a matter: itself, its timeline, its duties and its transfers. */
const readings = ['showMatter', 'readTimeline', 'listClocks', 'listMatterTransfers'].map((act) => `operations-centre:${act}`);

/**
 * A page that stays open is read again and again: one line an officer, day and purpose. One look reads several parts, so it is counted by the part
 * that was read most often. The window keeps the reading short, however old the matter is.
 */
const looks = `
  SELECT actor AS "officerId", purpose, max(times)::int AS times, min(first) AS "firstAt", max(last) AS "lastAt"
    FROM (SELECT actor, purpose, (at AT TIME ZONE $4)::date AS day, count(*) AS times, min(at) AS first, max(at) AS last
            FROM operations_centre.audit_entries
           WHERE matter_id = $1 AND at > $2::timestamptz - interval '31 days' AND agency_id = $3
             AND action = ANY($5) AND decision = 'allow'
           GROUP BY actor, purpose, day, action) parts
   GROUP BY actor, purpose, day
   ORDER BY max(last) DESC, actor LIMIT 200`;

/** Tells who of an agency looked at a matter, from the audit itself. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly matters: MattersReadingService,
    private readonly agencies: Agencies,
  ) {}

  async of(tx: EntityManager, id: string): Promise<AccessLog> {
    await this.matters.load(tx, 'operations-centre:readAccessLog', id);
    const { agencyId, recordedAt } = accessOf(tx);
    const zone = await this.agencies.zoneOf(tx, agencyId);
    const rows = await tx.query<Looked[]>(looks, [id, recordedAt, agencyId, zone, readings]);
    return { items: rows.map((row) => ({ ...row, firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() })) };
  }
}
