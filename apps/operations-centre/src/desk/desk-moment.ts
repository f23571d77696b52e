import { addDays, instantOfLocal, localDay } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { desksOf } from './called-desks.js';

/** For whom and at which moment the desk is read. */
export interface DeskMoment {
  agencyId: string;
  now: string;
  zone: string;
  /** The end of the caller's day. */
  todayEnds: string;
  /** The desks of the caller that rungs have called, where the caller's agency owes and where it is owed to. */
  desks: { own: string[]; counterpart: string[] };
}

/** Finds out for whom and at which moment the desk is read. */
@Injectable()
export class DeskMoments {
  constructor(
    private readonly agencies: Agencies,
    private readonly permits: Permits,
  ) {}

  async of(tx: EntityManager): Promise<DeskMoment> {
    const { agencyId, recordedAt: now } = accessOf(tx);
    const zone = await this.agencies.zoneOf(tx, agencyId);
    const today = localDay(now, zone);
    return {
      agencyId,
      now,
      zone,
      todayEnds: instantOfLocal(addDays(today, 1), zone),
      desks: await this.desks(tx, agencyId, today),
    };
  }

  private async desks(tx: EntityManager, agencyId: string, today: string): Promise<DeskMoment['desks']> {
    const [found = { own: [], counterpart: [], held: [] }] = await tx.query<Record<'own' | 'counterpart' | 'held', string[]>[]>(
      `SELECT ARRAY(SELECT DISTINCT unnest(escalated_to) FROM operations_centre.clocks
                     WHERE state = 'open' AND rung > 0 AND owner_agency_id = $1) AS own,
              ARRAY(SELECT DISTINCT unnest(escalated_to) FROM operations_centre.clocks
                     WHERE state = 'open' AND rung > 0 AND counterpart_agency_id = $1) AS counterpart,
              ARRAY(SELECT DISTINCT role FROM operations_centre.assignments
                     WHERE agency_id = $1 AND state = 'held' AND (valid_to IS NULL OR valid_to >= $2)) AS held`,
      [agencyId, today],
    );
    const seats = { own: await this.permits.roles(tx), held: found.held };
    return { own: desksOf(found.own, 'own', seats), counterpart: desksOf(found.counterpart, 'counterpart', seats) };
  }
}
