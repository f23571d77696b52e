import { identityConfirmed, type ConfirmIdentity } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { openDetails, PersonActs, Persons, sealDetails, type KnownPerson } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { standingRows } from '../acts/standing-rows.js';
import { identityAlreadyConfirmed } from './identities.errors.js';
import { saysNothingNew, type Identity } from './identity.js';
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
    await this.refuseIfSaid(tx, person, body);
    const sealedDetails = sealDetails(this.cipher, identityRows.name, id, body.details);

    const place = { id, version: 1, matterId, personId: person.id, ...act };
    const identity = await add<Identity>(tx, IdentityEntity, { ...place, status: 'confirmed', confirmedBy, sealedDetails });
    await this.persons.note(tx, { id: person.id, matterId, identityKnown: true });
    await this.outbox.add(tx, identityConfirmed, identity, { personId: person.id });
    return identity;
  }

  /** Another means confirms it once more; the same one says it once. */
  private async refuseIfSaid(tx: EntityManager, person: KnownPerson, { confirmedBy, details }: ConfirmIdentity): Promise<void> {
    const before = await standingRows(tx, identityRows, person, { confirmedBy });
    const said = before.find((row) =>
      saysNothingNew(details, openDetails(this.cipher, identityRows.name, row.id, row.sealedDetails)),
    );
    if (said) throw identityAlreadyConfirmed(said);
  }
}
