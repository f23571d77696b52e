import type { OutsideChannel } from '@homeward/contracts';
import { rolesAt } from '@homeward/duty-policy';
import { FieldCipher } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepsAway, wallsAround, type StandingWall } from '../conflict-walls/matter-walls.js';
import { openAddress } from '../contact-points/contact-point-cipher.js';
import type { Desk } from './desk.js';
import { Roster, type Told } from './roster.js';

interface Point {
  id: string;
  role: string | null;
  officerId: string | null;
  sealedAddress: string;
}

/** Whom a message is for: whoever sits at the desk now, or one person. */
export interface Addressee {
  desk: Desk;
  officerId: string | null;
  /** The duties it speaks of: where the desk answers for them, whoever holds one hears of it. */
  dutyIds: readonly string[];
  channel: OutsideChannel;
}

/** Reads where a message goes at the moment it is sent, so that it reaches who holds the role now. */
@Injectable()
export class Addresses {
  constructor(
    private readonly roster: Roster,
    private readonly cipher: FieldCipher,
  ) {}

  /** The officers' own addresses, and the desk's where an officer has none or nobody sits there. */
  async of(tx: EntityManager, { desk, officerId, dutyIds, channel }: Addressee): Promise<string[]> {
    const points = await this.points(tx, desk.agencyId, channel);
    if (points.length === 0) return [];
    const walls = await wallsAround(tx, desk.agencyId, dutyIds);
    const { officerIds: officers, isPassedOver } = await this.told(tx, { desk, officerId, dutyIds }, walls);
    const own = points.filter((point) => point.officerId !== null && officers.includes(point.officerId));
    // Whoever a wall keeps away may read what comes to the desk: then it goes to the others alone.
    const isComplete = isPassedOver || (officers.length > 0 && officers.every((id) => own.some((point) => point.officerId === id)));
    const chosen = isComplete ? own : [...own, ...deskPoint(points, desk)];
    return [...new Set(chosen.map(({ id, sealedAddress }) => openAddress(this.cipher, id, sealedAddress)))];
  }

  private async told(
    tx: EntityManager,
    { desk, officerId, dutyIds }: Omit<Addressee, 'channel'>,
    walls: readonly StandingWall[],
  ): Promise<Told> {
    if (officerId === null) return this.roster.told(tx, desk, { holderIds: await this.roster.holdersOf(tx, dutyIds), walls });
    const isPassedOver = keepsAway(walls, desk.agencyId, officerId);
    return { officerIds: isPassedOver ? [] : [officerId], isPassedOver };
  }

  private points(tx: EntityManager, agencyId: string, channel: OutsideChannel): Promise<Point[]> {
    return tx.query<Point[]>(
      `SELECT id, role, officer_id AS "officerId", sealed_address AS "sealedAddress" FROM coordination.contact_points
        WHERE agency_id = $1 AND channel = $2 AND status = 'in-use' ORDER BY id`,
      [agencyId, channel],
    );
  }
}

/** The address of the first role of the desk that has one. */
function deskPoint(points: readonly Point[], { role }: Desk): Point[] {
  for (const wanted of rolesAt(role)) {
    const point = points.find((each) => each.role === wanted);
    if (point) return [point];
  }
  return [];
}
