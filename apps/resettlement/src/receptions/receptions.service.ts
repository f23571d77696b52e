import { personReceived, type ReceivePerson } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { PersonActs, Persons, sealDetails } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { received, type Reception } from './reception.js';
import { ReceptionEntity } from './reception.entity.js';
import { receptionRows } from './reception-rows.js';

/** An institution takes people in (R47a); the clocks of the matter begin with it. */
@Injectable()
export class ReceptionsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async receive(tx: EntityManager, body: ReceivePerson): Promise<Reception> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:receivePerson', receptionRows, body);
    const { matterId } = body;
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
}
