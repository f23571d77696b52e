import { rolesAt } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Desk } from './desk.js';

/** An officer with the role by which they sit at a desk. */
export interface Seated {
  officerId: string;
  role: string;
}

/** Who sits at which desk today, by the registry itself and by the agency's own calendar. */
@Injectable()
export class Roster {
  /** The officers of the first role of the desk that anybody holds. */
  async at(tx: EntityManager, { agencyId, role }: Desk): Promise<Seated[]> {
    const holders = await this.holders(tx, agencyId);
    for (const wanted of rolesAt(role)) {
      const seated = holders.filter((each) => each.role === wanted);
      if (seated.length > 0) return seated;
    }
    return [];
  }

  /** The officers at the desk; where a duty has a holder who still sits there, that officer alone. */
  async addressees(tx: EntityManager, desk: Desk, dutyId: string | null): Promise<Seated[]> {
    const seated = await this.at(tx, desk);
    if (dutyId === null || desk.role !== 'responsible-officer') return seated;
    const [duty] = await tx.query<{ holderId: string | null }[]>(
      `SELECT holder_id AS "holderId" FROM coordination.duties WHERE id = $1`,
      [dutyId],
    );
    const holder = (await this.holders(tx, desk.agencyId)).find(({ officerId }) => officerId === duty?.holderId);
    return holder ? [holder] : seated;
  }

  /** Whether an officer holds any role in an agency today. */
  async isOf(tx: EntityManager, agencyId: string, officerId: string): Promise<boolean> {
    return (await this.holders(tx, agencyId)).some((each) => each.officerId === officerId);
  }

  private holders(tx: EntityManager, agencyId: string): Promise<Seated[]> {
    return tx.query<Seated[]>(
      `SELECT held.officer_id AS "officerId", held.role FROM coordination.role_assignments held
         JOIN coordination.registered_agencies agency ON agency.id = held.agency_id
        WHERE held.agency_id = $1 AND held.status = 'held' AND agency.status = 'registered'
          AND (held.valid_to IS NULL OR (coordination.duty_clock() AT TIME ZONE agency.time_zone)::date <= held.valid_to)
        ORDER BY held.officer_id`,
      [agencyId],
    );
  }
}
