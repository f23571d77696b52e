import { familyNoticePublished, type PublishFamilyNotice } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { PersonActs, sealDetails } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FamilyNotice } from './family-notice.js';
import { FamilyNoticeEntity } from './family-notice.entity.js';
import { familyNoticeRows } from './family-notice-rows.js';

/** Tells the family by a public notice where to ask for a child or a person found (R47a). */
@Injectable()
export class FamilyNoticesService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async publish(tx: EntityManager, body: PublishFamilyNotice): Promise<FamilyNotice> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:publishFamilyNotice', familyNoticeRows, body);
    const sealedDetails = sealDetails(this.cipher, familyNoticeRows.name, id, body.details);

    const place = { id, version: 1, matterId: body.matterId, personId: person.id, ...act };
    const notice = await add<FamilyNotice>(tx, FamilyNoticeEntity, { ...place, status: 'published', sealedDetails });
    await this.outbox.add(tx, familyNoticePublished, notice, { personId: person.id });
    return notice;
  }
}
