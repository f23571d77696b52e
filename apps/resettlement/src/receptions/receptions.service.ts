import { personReceived, type ReceivePerson } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { Agencies, PersonActs, Persons, sealDetails, type Act, type KnownPerson } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { couldShareADay, standingRows } from '../acts/standing-rows.js';
import { received, type Reception } from './reception.js';
import { ReceptionEntity } from './reception.entity.js';
import { receptionRows } from './reception-rows.js';
import { alreadyReceived } from './receptions.errors.js';

/** An institution takes people in (R47a); the clocks of the matter begin with it. */
@Injectable()
export class ReceptionsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly agencies: Agencies,
  ) {}

  async receive(tx: EntityManager, body: ReceivePerson): Promise<Reception> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:receivePerson', receptionRows, body);
    const { matterId } = body;
    await this.refuseIfReceived(tx, person, body, act);
    const sealedDetails = sealDetails(this.cipher, receptionRows.name, id, body.details);

    const reception = await add<Reception>(
      tx,
      ReceptionEntity,
      received({ id, matterId, personId: person.id, ...act, sealedDetails }, body),
    );
    const { personId, institutionKind, minor, identityKnown, parentsKnown } = reception;
    await this.persons.note(tx, { id: personId, matterId, minor, identityKnown, parentsKnown });
    await this.outbox.add(tx, personReceived, reception, { personId, institutionKind, minor, identityKnown, parentsKnown });
    return reception;
  }

  /** Whoever left and came back is received again on another day. */
  private async refuseIfReceived(
    tx: EntityManager,
    person: KnownPerson,
    { institutionKind }: ReceivePerson,
    { agencyId, occurred }: Act,
  ): Promise<void> {
    const before = await standingRows(tx, receptionRows, person, { agencyId, institutionKind });
    const zone = await this.agencies.zoneOf(tx, agencyId);
    const same = before.find((reception) => couldShareADay(reception.occurred, occurred, zone));
    if (same) throw alreadyReceived(same.id);
  }
}
