import { familyNoticePublished, type PublishFamilyNotice } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { Agencies, PersonActs, sealDetails, type Act, type KnownPerson } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { couldShareADay, standingRows } from '../acts/standing-rows.js';
import type { FamilyNotice } from './family-notice.js';
import { FamilyNoticeEntity } from './family-notice.entity.js';
import { familyNoticeRows } from './family-notice-rows.js';
import { familyNoticeAlreadyPublished } from './family-notices.errors.js';

/** Tells the family by a public notice where to ask for a child or a person found (R47a). */
@Injectable()
export class FamilyNoticesService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly agencies: Agencies,
  ) {}

  async publish(tx: EntityManager, body: PublishFamilyNotice): Promise<FamilyNotice> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:publishFamilyNotice', familyNoticeRows, body);
    await this.refuseIfPublished(tx, person, act);
    const sealedDetails = sealDetails(this.cipher, familyNoticeRows.name, id, body.details);

    const place = { id, version: 1, matterId: body.matterId, personId: person.id, ...act };
    const notice = await add<FamilyNotice>(tx, FamilyNoticeEntity, { ...place, status: 'published', sealedDetails });
    await this.outbox.add(tx, familyNoticePublished, notice, { personId: person.id });
    return notice;
  }

  /** One notice of a day names all its places; a later day may repeat it. */
  private async refuseIfPublished(tx: EntityManager, person: KnownPerson, { agencyId, occurred }: Act): Promise<void> {
    const before = await standingRows(tx, familyNoticeRows, person, { agencyId });
    const zone = await this.agencies.zoneOf(tx, agencyId);
    const same = before.find((notice) => couldShareADay(notice.occurred, occurred, zone));
    if (same) throw familyNoticeAlreadyPublished(same.id);
  }
}
