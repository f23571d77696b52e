import { randomUUID } from 'node:crypto';
import type { SetContactPoint } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { OUTSIDE_RULES, outsideUrl, type OutsideRules } from '../notices/outside-address.js';
import { Roster } from '../notices/roster.js';
import { removed, requireMailAddress, type ContactPoint } from './contact-point.js';
import { sealAddress } from './contact-point-cipher.js';
import { ContactPointEntity } from './contact-point.entity.js';
import { contactPointNotFound, notAnOfficerHere, targetNotAllowed } from './contact-points.errors.js';

/** Keeps the addresses to which the messages of an agency go. */
@Injectable()
export class ContactPointsService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly roster: Roster,
    @Inject(OUTSIDE_RULES) private readonly rules: OutsideRules,
  ) {}

  /** Sets the address of a role or an officer, for the first time or anew. */
  async set(tx: EntityManager, body: SetContactPoint): Promise<ContactPoint> {
    const { agencyId, recordedAt } = accessOf(tx);
    const { role = null, officerId = null, channel, address } = body;
    const before = await tx.findOneBy(ContactPointEntity, {
      agencyId,
      role: role ?? IsNull(),
      officerId: officerId ?? IsNull(),
      channel,
    });
    const { id, version } = before ?? { id: randomUUID(), version: 1 };
    await this.permits.check(tx, 'coordination:setContactPoint', { id, agencyId }, contactPointNotFound);
    requireMailAddress(body);
    if (channel === 'webhook' && outsideUrl(address, this.rules) === null) throw targetNotAllowed();
    if (officerId !== null && !(await this.roster.isOf(tx, agencyId, officerId))) throw notAnOfficerHere();

    const sealedAddress = sealAddress(this.cipher, id, address);
    const point: ContactPoint = { id, version, agencyId, role, officerId, channel, sealedAddress, status: 'in-use', recordedAt };
    return before ? replace<ContactPoint>(tx, ContactPointEntity, before, point) : add<ContactPoint>(tx, ContactPointEntity, point);
  }

  async remove(tx: EntityManager, seen: Seen): Promise<ContactPoint> {
    const point = await tx.findOneBy(ContactPointEntity, { id: seen.id });
    if (!point) throw this.permits.absent('coordination:removeContactPoint', seen.id, contactPointNotFound);
    await this.permits.check(tx, 'coordination:removeContactPoint', point, contactPointNotFound);
    return replace<ContactPoint>(tx, ContactPointEntity, point, removed(asSeen(point, seen)));
  }
}
