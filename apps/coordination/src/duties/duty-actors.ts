import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { agenciesByIds } from './agency-views.js';
import type { DutyRow } from './duty.js';
import type { Actors } from './duty-moves.js';

/** Says who acts on a duty, as the register knows him today, and which agencies a ladder or an extension has addressed. */
@Injectable()
export class DutyActors {
  constructor(private readonly permits: Permits) {}

  async of(tx: EntityManager, { agencyId, counterpartAgencyId }: DutyRow): Promise<Actors> {
    const acting = accessOf(tx);
    const ids = [agencyId, acting.agencyId, ...(counterpartAgencyId === null ? [] : [counterpartAgencyId])];
    const agencyOf = await agenciesByIds(tx, ids);
    const agency = agencyOf(acting.agencyId);
    const roles = await this.permits.roles(tx);
    return {
      officers: roles.map((role) => ({ officerId: acting.actorId, role, agency })),
      sides: {
        owner: agencyOf(agencyId),
        counterpart: counterpartAgencyId === null ? null : agencyOf(counterpartAgencyId),
      },
    };
  }

  /** From now on these agencies see the duty and act on it. */
  async address(tx: EntityManager, dutyId: string, agencyIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.duty_addressees (duty_id, agency_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [dutyId, [...new Set(agencyIds)]],
    );
  }

  /** The duty as the policy point decides about it: to whom it is addressed, it is as if it were their own. */
  async asAddressed(tx: EntityManager, duty: DutyRow): Promise<DutyRow> {
    const { agencyId } = accessOf(tx);
    if (duty.agencyId === agencyId) return duty;
    const found = await tx.query<unknown[]>(`SELECT 1 FROM coordination.duty_addressees WHERE duty_id = $1 AND agency_id = $2`, [
      duty.id,
      agencyId,
    ]);
    return found.length > 0 ? { ...duty, agencyId } : duty;
  }
}
