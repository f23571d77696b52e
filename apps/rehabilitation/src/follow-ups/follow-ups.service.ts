import { followUpHeld, type HoldFollowUp } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { oneAtATime, PersonActs, sealDetails } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { occurrenceOf, type FollowUp } from './follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { followUpRows } from './follow-up-rows.js';

/** Follow-ups after a return home (R47). */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async hold(tx: EntityManager, body: HoldFollowUp): Promise<FollowUp> {
    const { id, person, act } = await this.acts.begin(tx, 'rehabilitation:holdFollowUp', followUpRows, body);
    const { matterId, outcome } = body;
    const about = { agencyId: act.agencyId, matterId, personId: person.id };
    await oneAtATime(tx, 'follow-up', about.agencyId, matterId, person.id);
    const held = await tx.findBy(FollowUpEntity, about);
    const occurrence = occurrenceOf(
      body.occurrence,
      held.map((followUp) => followUp.occurrence),
    );

    const sealedDetails = sealDetails(this.cipher, followUpRows.name, id, body.details);
    const place = { id, version: 1, matterId, personId: person.id, ...act };
    const followUp = await add<FollowUp>(tx, FollowUpEntity, { ...place, status: 'held', occurrence, outcome, sealedDetails });
    await this.outbox.add(tx, followUpHeld, followUp, { personId: person.id, occurrence, outcome });
    return followUp;
  }
}
