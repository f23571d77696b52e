import { identityConfirmed, type ConfirmIdentity } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { PersonActs, Persons, sealDetails } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Identity } from './identity.js';
import { IdentityEntity } from './identity.entity.js';
import { identityRows } from './identity-rows.js';

/** Establishes who a person is (R47). */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly acts: PersonActs,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async confirm(tx: EntityManager, body: ConfirmIdentity): Promise<Identity> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:confirmIdentity', identityRows, body);
    const { matterId, confirmedBy } = body;
    const sealedDetails = sealDetails(this.cipher, identityRows.name, id, body.details);

    const place = { id, version: 1, matterId, personId: person.id, ...act };
    const identity = await add<Identity>(tx, IdentityEntity, { ...place, status: 'confirmed', confirmedBy, sealedDetails });
    await this.persons.note(tx, { id: person.id, matterId, identityKnown: true });
    await this.outbox.add(tx, identityConfirmed, identity, { personId: person.id });
    return identity;
  }
}
