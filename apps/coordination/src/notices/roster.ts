import { rolesAt } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepsAgencyAway, keepsAway, type StandingWall } from '../conflict-walls/matter-walls.js';
import type { Desk } from './desk.js';

/** An officer with the role by which they sit at a desk. */
export interface Seated {
  officerId: string;
  role: string;
}

/** Whom a message goes to; a wall may have passed somebody over, without a trace to them. */
export interface Told {
  officerIds: string[];
  isPassedOver: boolean;
}

/** Who sits at which desk today, by the registry itself and by the agency's own calendar. */
@Injectable()
export class Roster {
  /** The officers of the first role of the desk that anybody holds, whatever wall keeps them away. */
  async at(tx: EntityManager, { agencyId, role }: Desk): Promise<Seated[]> {
    return seatedAt(role, await this.holders(tx, agencyId));
  }

  /** Everybody who holds a role in some agencies, by the id of each. */
  async inAgencies(tx: EntityManager, agencyIds: readonly string[]): Promise<ReadonlyMap<string, Seated[]>> {
    const held = await this.read(tx, agencyIds);
    return Map.groupBy(held, ({ agencyId }) => agencyId);
  }

  /** The officers at the desk; where each of the duties has a holder who still sits there, those holders alone. */
  async addressees(tx: EntityManager, desk: Desk, holderIds: readonly (string | null)[]): Promise<Seated[]> {
    const seated = await this.at(tx, desk);
    if (desk.role !== 'responsible-officer' || holderIds.length === 0) return seated;
    const officers = await this.holders(tx, desk.agencyId);
    const holding = holderIds.map((id) => officers.find(({ officerId }) => officerId === id));
    const told = [...holding.filter((holder) => holder !== undefined), ...(holding.includes(undefined) ? seated : [])];
    return [...new Map(told.map((officer) => [officer.officerId, officer])).values()];
  }

  /** Who is told at the desk: the addressees before whom no wall stands, else the others who sit there. */
  async told(
    tx: EntityManager,
    desk: Desk,
    { holderIds, walls }: { holderIds: readonly (string | null)[]; walls: readonly StandingWall[] },
  ): Promise<Told> {
    const free = (officers: readonly Seated[]): string[] =>
      officers.map(({ officerId }) => officerId).filter((id) => !keepsAway(walls, desk.agencyId, id));
    const addressees = await this.addressees(tx, desk, holderIds);
    const told = free(addressees);
    if (told.length === addressees.length) return { officerIds: told, isPassedOver: keepsAgencyAway(walls, desk.agencyId) };
    return { officerIds: told.length > 0 ? told : free(await this.at(tx, desk)), isPassedOver: true };
  }

  /** Who holds the duties now; null stands for one that nobody holds. */
  async holdersOf(tx: EntityManager, dutyIds: readonly string[]): Promise<(string | null)[]> {
    const rows = await tx.query<{ holderId: string | null }[]>(
      `SELECT DISTINCT holder_id AS "holderId" FROM coordination.duties WHERE id = ANY($1::uuid[]) ORDER BY 1`,
      [dutyIds],
    );
    return rows.map(({ holderId }) => holderId);
  }

  /** Whether an officer holds any role in an agency today. */
  async isOf(tx: EntityManager, agencyId: string, officerId: string): Promise<boolean> {
    return (await this.holders(tx, agencyId)).some((each) => each.officerId === officerId);
  }

  private holders(tx: EntityManager, agencyId: string): Promise<Seated[]> {
    return this.read(tx, [agencyId]);
  }

  private read(tx: EntityManager, agencyIds: readonly string[]): Promise<(Seated & { agencyId: string })[]> {
    return tx.query<(Seated & { agencyId: string })[]>(
      `SELECT held.officer_id AS "officerId", held.role, held.agency_id AS "agencyId" FROM coordination.role_assignments held
         JOIN coordination.registered_agencies agency ON agency.id = held.agency_id
        WHERE held.agency_id = ANY($1::uuid[]) AND held.status = 'held' AND agency.status = 'registered'
          AND (held.valid_to IS NULL OR (coordination.duty_clock() AT TIME ZONE agency.time_zone)::date <= held.valid_to)
        ORDER BY held.officer_id`,
      [agencyIds],
    );
  }
}

/** Those who sit at a desk, of the officers of its agency: the holders of the first of its roles that anybody holds. */
export function seatedAt(desk: string, holders: readonly Seated[]): Seated[] {
  for (const wanted of rolesAt(desk)) {
    const seated = holders.filter((each) => each.role === wanted);
    if (seated.length > 0) return seated;
  }
  return [];
}
