import { isUnderBrake, type Policy } from '@homeward/duty-policy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Roster } from '../notices/roster.js';
import { BRAKE_CAPS, type BrakeCaps } from './brake-caps.js';
import { BrakeRoom, placeKey, type DutyPlace, type OpenAt } from './brake-room.js';

/** Counts the open duties that the brake counts, by an index over open ones alone and no further than the cap. */
@Injectable()
export class BrakeCounts {
  constructor(
    @Inject(BRAKE_CAPS) private readonly caps: BrakeCaps,
    private readonly roster: Roster,
  ) {}

  async room(tx: EntityManager, duties: readonly DutyPlace[], policy: Policy): Promise<BrakeRoom> {
    const places = [...new Map(duties.map((duty) => [placeKey(duty), duty])).values()];
    const counts = await this.count(tx, places, policy);
    const seated: OpenAt[] = [];
    for (const open of counts) seated.push({ ...open, seats: await this.seats(tx, open) });
    return new BrakeRoom(seated, this.caps);
  }

  // An officer has the cap of one; a desk that of everybody who sits there, asked only where one would be too few.
  private async seats(tx: EntityManager, { place, holder }: Omit<OpenAt, 'seats'>): Promise<number> {
    if (place.holderId !== null || holder < this.caps.holder) return 1;
    const seated = await this.roster.at(tx, { agencyId: place.agencyId, role: place.ownerRole });
    return Math.max(1, seated.length);
  }

  private async count(tx: EntityManager, places: readonly DutyPlace[], policy: Policy): Promise<Omit<OpenAt, 'seats'>[]> {
    const types = [...policy.rows.values()].filter(isUnderBrake).map(({ row }) => row.id);
    const open = `SELECT 1 FROM coordination.duties d
       WHERE d.state = 'open' AND NOT d.historical AND d.agency_id = place.agency_id AND d.duty_type = ANY($2)`;
    const rows = await tx.query<(DutyPlace & { holder: number; unit: number })[]>(
      `SELECT place.agency_id AS "agencyId", place.owner_role AS "ownerRole", place.holder_id AS "holderId",
              (SELECT count(*)::int FROM (${open} AND CASE WHEN place.holder_id IS NULL THEN d.owner_role = place.owner_role
                 ELSE d.holder_id = place.holder_id END LIMIT $3) counted) AS holder,
              (SELECT count(*)::int FROM (${open} LIMIT $3) counted) AS unit
         FROM unnest($1::uuid[], $4::text[], $5::uuid[]) AS place(agency_id, owner_role, holder_id)`,
      [
        places.map(({ agencyId }) => agencyId),
        [...new Set(types)],
        this.caps.unit,
        places.map(({ ownerRole }) => ownerRole),
        places.map(({ holderId }) => holderId),
      ],
    );
    return rows.map(({ holder, unit, ...place }) => ({ place, holder, unit }));
  }
}
