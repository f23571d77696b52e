import type { OfficerPage, OfficerQuery, OfficerView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { OfficerEntity } from './officer.entity.js';
import { openName } from './officer-cipher.js';
import { allowedActions, type Officer, type RoleAssignment } from './officer.js';
import { officerNotFound } from './officers.errors.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';

/** Shows the officers of the caller's own agency: ids and roles, and names to whom they are due. */
@Injectable()
export class OfficersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: OfficerQuery): Promise<OfficerPage> {
    const { agencyId } = accessOf(tx);
    const officers = tx.createQueryBuilder(OfficerEntity, 'officer').where('officer.agency_id = :agencyId', { agencyId });
    const page = await keysetPage(officers, query);
    const readable = await this.permits.readable(tx, 'coordination:listOfficers', page.items);
    const roles = await tx.findBy(RoleAssignmentEntity, { officerId: In(readable.map(({ id }) => id)) });
    const showsNames = query.include === 'name' && (await this.mayReadNames(tx, agencyId));
    const shown = await this.replies.withMoves(tx, readable, ({ status }) => allowedActions[status]);
    return {
      items: shown.map(({ row, moves }) => ({ ...this.viewOf(row, roles, showsNames), allowedActions: moves })),
      next: page.next,
    };
  }

  private async mayReadNames(tx: EntityManager, agencyId: string): Promise<boolean> {
    const row = { id: agencyId, agencyId };
    const [allowed] = await this.permits.allowed(tx, ['coordination:readOfficerNames'], row);
    if (!allowed) return false;
    await this.permits.check(tx, allowed, row, officerNotFound);
    return true;
  }

  private viewOf(
    { id, version, agencyId, status, sealedName }: Officer,
    all: RoleAssignment[],
    showsName: boolean,
  ): Omit<OfficerView, 'allowedActions'> {
    const roles = all
      .filter(({ officerId }) => officerId === id)
      .map(({ role, validFrom, validTo, status: held }) => ({ role, validFrom, validTo, status: held }));
    const name = showsName ? { name: openName(this.cipher, id, sealedName) } : {};
    return { id, version, agencyId, status, ...name, roles };
  }
}
