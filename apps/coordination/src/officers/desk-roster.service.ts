import type { DeskRoster } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { officerNotFound } from './officers.errors.js';

type Seat = DeskRoster['seats'][number];

const today = `(coordination.duty_clock() AT TIME ZONE agency.time_zone)::date`;
const seats = `
  SELECT seat.desk, seat.officer_id AS "officerId", seat.valid_to::text AS "validTo"
    FROM coordination.registered_agencies agency
    CROSS JOIN LATERAL (
      SELECT held.role AS desk, held.officer_id, held.valid_to, 0 AS place FROM coordination.role_assignments held
       WHERE held.agency_id = agency.id AND held.role = 'duty-officer' AND held.status = 'held'
      UNION ALL
      SELECT chair.desk, chair.officer_id, post.valid_to, chair.place FROM coordination.liaison_officers post
       CROSS JOIN LATERAL (VALUES ('liaison', post.primary_officer_id, 1), ('deputy', post.deputy_officer_id, 2)) chair (desk, officer_id, place)
       WHERE post.for_agency_id = agency.id AND post.status = 'appointed' AND chair.officer_id IS NOT NULL) seat
   WHERE agency.id = $1 AND (seat.valid_to IS NULL OR ${today} <= seat.valid_to)
   ORDER BY seat.place, seat.valid_to NULLS LAST, seat.officer_id`;

/** Shows who sits today at the desks of the acting agency that others reach. */
@Injectable()
export class DeskRosterService {
  constructor(private readonly permits: Permits) {}

  async today(tx: EntityManager): Promise<DeskRoster> {
    const { agencyId } = accessOf(tx);
    await this.permits.check(tx, 'coordination:readRoster', { id: agencyId, agencyId }, officerNotFound);
    return { seats: await tx.query<Seat[]>(seats, [agencyId]) };
  }
}
