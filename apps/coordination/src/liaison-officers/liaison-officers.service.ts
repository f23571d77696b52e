import { randomUUID } from 'node:crypto';
import { liaisonAppointed, liaisonLapsed, localDay, type AppointLiaison } from '@homeward/contracts';
import { accessOf, add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OfficersService } from '../officers/officers.service.js';
import { TimeZones } from '../agencies/time-zones.js';
import { appointed, lapsed, type LiaisonOfficer } from './liaison-officer.js';
import { LiaisonOfficerEntity } from './liaison-officer.entity.js';
import { sealContact } from './liaison-cipher.js';
import { liaisonNotFound, notALiaison } from './liaison-officers.errors.js';

/** Keeps who answers other agencies (R64). */
@Injectable()
export class LiaisonOfficersService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly zones: TimeZones,
    private readonly officers: OfficersService,
  ) {}

  /** Fills the post of the acting agency, for the first time or anew. */
  async appoint(tx: EntityManager, body: AppointLiaison): Promise<LiaisonOfficer> {
    const { agencyId, recordedAt } = accessOf(tx);
    const before = await tx.findOneBy(LiaisonOfficerEntity, { agencyId });
    const { id, version } = before ?? { id: randomUUID(), version: 1 };
    await this.permits.check(tx, 'coordination:appointLiaison', { id, agencyId }, liaisonNotFound);
    const today = localDay(recordedAt, await this.zones.of(tx, agencyId));
    const sealedContact = body.contact === undefined ? null : sealContact(this.cipher, id, body.contact);
    const decided = appointed(body, { id, version, agencyId, sealedContact, recordedAt }, today);
    await this.requireLiaison(tx, body.primaryOfficerId, '/primaryOfficerId');
    if (body.deputyOfficerId !== undefined) await this.requireLiaison(tx, body.deputyOfficerId, '/deputyOfficerId');

    const post = before
      ? await replace<LiaisonOfficer>(tx, LiaisonOfficerEntity, before, decided)
      : await add<LiaisonOfficer>(tx, LiaisonOfficerEntity, decided);
    await this.outbox.add(tx, liaisonAppointed, post, { liaisonId: post.id, forAgencyId: agencyId, validTo: post.validTo });
    return post;
  }

  /** Tells, once, that the acting agency's post has passed its last day. */
  async lapse(tx: EntityManager): Promise<void> {
    const { agencyId, recordedAt } = accessOf(tx);
    const post = await tx.findOneBy(LiaisonOfficerEntity, { agencyId });
    const gone = post && lapsed(post, localDay(recordedAt, await this.zones.of(tx, agencyId)));
    if (!gone) return;
    await this.permits.check(tx, 'coordination:appointLiaison', gone, liaisonNotFound);
    const written = await replace<LiaisonOfficer>(tx, LiaisonOfficerEntity, gone, gone);
    await this.outbox.add(tx, liaisonLapsed, written, { forAgencyId: agencyId });
  }

  private async requireLiaison(tx: EntityManager, officerId: string, pointer: string): Promise<void> {
    if (!(await this.officers.holds(tx, officerId, 'liaison'))) throw notALiaison(pointer);
  }
}
