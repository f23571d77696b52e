import { randomUUID } from 'node:crypto';
import {
  localDay,
  officerAssigned,
  officerReleased,
  type AssignRole,
  type RegisterOfficer,
  type ReleaseRole,
  type Role,
} from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TimeZones } from '../agencies/time-zones.js';
import { assigned, isHeldOn, refuseOwn, released, type Officer, type RoleAssignment } from './officer.js';
import { OfficerEntity } from './officer.entity.js';
import { sealName } from './officer-cipher.js';
import { officerNotFound } from './officers.errors.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';

/** Keeps who holds which role. An account changes with each of its roles, and every service hears of it. */
@Injectable()
export class OfficersService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly zones: TimeZones,
  ) {}

  /** A new account with its first roles: each role is a version of the account, and a fact. */
  async register(
    tx: EntityManager,
    body: RegisterOfficer,
    { id, agencyId } = { id: randomUUID() as string, agencyId: accessOf(tx).agencyId },
  ): Promise<Officer> {
    await this.permits.check(tx, 'coordination:registerOfficer', { id, agencyId }, officerNotFound);

    const sealedName = sealName(this.cipher, id, body.name);
    const { recordedAt } = accessOf(tx);
    const officer: Officer = { id, version: body.roles.length, agencyId, sealedName, status: 'active', recordedAt };
    await add<Officer>(tx, OfficerEntity, officer);
    const today = await this.today(tx, agencyId);
    for (const [at, role] of body.roles.entries()) {
      const assignment = assigned(officer, { ...body, role }, { id: randomUUID(), before: null, today });
      await add<RoleAssignment>(tx, RoleAssignmentEntity, assignment);
      await this.outbox.add(tx, officerAssigned, { id, version: at + 1 }, heldBy(assignment));
    }
    return officer;
  }

  async assign(tx: EntityManager, seen: Seen, body: AssignRole): Promise<Officer> {
    const { officer, before, today } = await this.load(tx, 'coordination:assignRole', { ...seen, role: body.role });

    const assignment = assigned(officer, body, { id: randomUUID(), before, today });
    if (before) await replace<RoleAssignment>(tx, RoleAssignmentEntity, before, assignment);
    else await add<RoleAssignment>(tx, RoleAssignmentEntity, assignment);
    const written = await replace<Officer>(tx, OfficerEntity, officer, officer);
    await this.outbox.add(tx, officerAssigned, written, heldBy(assignment));
    return written;
  }

  async release(tx: EntityManager, seen: Seen, { role }: ReleaseRole): Promise<Officer> {
    const { officer, before, today } = await this.load(tx, 'coordination:releaseRole', { ...seen, role });

    const assignment = released(role, before, today);
    await replace<RoleAssignment>(tx, RoleAssignmentEntity, assignment, assignment);
    const written = await replace<Officer>(tx, OfficerEntity, officer, officer);
    await this.outbox.add(tx, officerReleased, written, { officerId: officer.id, role, forAgencyId: officer.agencyId });
    return written;
  }

  /** Whether an officer of the acting agency holds a role today. */
  async holds(tx: EntityManager, officerId: string, role: Role): Promise<boolean> {
    const { agencyId } = accessOf(tx);
    const assignment = await tx.findOneBy(RoleAssignmentEntity, { officerId, role, agencyId });
    return assignment !== null && isHeldOn(assignment, await this.today(tx, agencyId));
  }

  private async load(tx: EntityManager, action: string, { id, version, role }: Seen & Pick<AssignRole, 'role'>) {
    const officer = await tx.findOneBy(OfficerEntity, { id });
    if (!officer) throw this.permits.absent(action, id, officerNotFound);
    await this.permits.check(tx, action, officer, officerNotFound);
    refuseOwn(officer, accessOf(tx).actorId);
    const before = await tx.findOneBy(RoleAssignmentEntity, { officerId: id, role });
    return { officer: asSeen(officer, { version }), before, today: await this.today(tx, officer.agencyId) };
  }

  private async today(tx: EntityManager, agencyId: string): Promise<string> {
    return localDay(accessOf(tx).recordedAt, await this.zones.of(tx, agencyId));
  }
}

const heldBy = ({ officerId, role, agencyId, validTo }: RoleAssignment) => ({
  officerId,
  role,
  forAgencyId: agencyId,
  unitId: null,
  validTo,
});
