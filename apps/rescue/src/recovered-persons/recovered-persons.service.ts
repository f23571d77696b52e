import { randomUUID } from 'node:crypto';
import { needsRecorded, personRecovered, type RecordNeeds, type RecordRecovery } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { actOf, isHistory, MatterGate, matterNotFound, oneAtATime, Persons, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { isRescueOf } from '../rescues/rescue-register.js';
import { needsAreComplete, recordNeeds, recovered, type RecoveredPerson } from './recovered-person.js';
import { sealOf } from './recovered-person-cipher.js';
import { RecoveredPersonEntity } from './recovered-person.entity.js';
import { personAlreadyRecovered, recoveredPersonNotFound, rescueUnknown } from './recovered-persons.errors.js';

/** Records who is in safe hands and what that person needs at once; any organ of the rescue may. */
@Injectable()
export class RecoveredPersonsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly matters: MatterGate,
    private readonly persons: Persons,
  ) {}

  async recordRecovery(tx: EntityManager, body: RecordRecovery): Promise<RecoveredPerson> {
    const access = accessOf(tx);
    const { matterId, rescueId = null } = body;
    const row = { id: randomUUID(), agencyId: access.agencyId, matterId };
    const refusals = { row: recoveredPersonNotFound, matter: matterNotFound };
    const permit = await this.permits.begin(tx, 'rescue:recordRecovery', row, refusals);
    await this.matters.enter(tx, matterId);
    if (rescueId !== null && !(await isRescueOf(tx, rescueId, matterId)))
      throw this.permits.absent('rescue:recordRecovery', rescueId, rescueUnknown);

    const told = recovered(body, isHistory(access));
    const personId = await this.personIn(tx, body);
    const person = await add<RecoveredPerson>(tx, RecoveredPersonEntity, {
      ...row,
      version: 1,
      personId,
      rescueId,
      status: 'recovered',
      ...told,
      sealedName: sealOf(this.cipher, 'sealed_name', row.id, body.name),
      sealedWish: sealOf(this.cipher, 'sealed_wish', row.id, body.wish),
      needs: null,
      sealedRemark: null,
      ...actOf(access, permit),
    });
    const { ageBand, minor, parentsKnown, identityKnown } = told;
    const news = { ageBand, minor, parentsKnown, identityKnown };
    await this.persons.note(tx, { id: personId, matterId, ...news });
    await this.outbox.add(tx, personRecovered, person, { personId, rescueId, ...news });
    return person;
  }

  async recordNeeds(tx: EntityManager, seen: Seen, { needs, remark }: RecordNeeds): Promise<RecoveredPerson> {
    const person = await this.load(tx, 'rescue:recordNeeds', seen);

    const next = recordNeeds(person, needs);
    const sealedRemark = sealOf(this.cipher, 'sealed_remark', person.id, remark) ?? person.sealedRemark;
    const saved = await replace<RecoveredPerson>(tx, RecoveredPersonEntity, person, { ...next, sealedRemark });
    await this.outbox.add(tx, needsRecorded, saved, { personId: saved.personId, complete: needsAreComplete(needs) });
    return saved;
  }

  /** Nobody is in safe hands twice at the same organ; after a hand-over a person may have to be recovered again. */
  private async personIn(tx: EntityManager, { matterId, personId }: RecordRecovery): Promise<string> {
    const { id } = await this.persons.known(tx, matterId, personId);
    await oneAtATime(tx, 'recovery', id);
    const { agencyId } = accessOf(tx);
    const isHere = await tx.existsBy(RecoveredPersonEntity, {
      personId: id,
      agencyId,
      status: In(['recovered', 'needs-recorded']),
    });
    if (isHere) throw personAlreadyRecovered(id);
    return id;
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<RecoveredPerson> {
    const person = await tx.findOneBy(RecoveredPersonEntity, { id: seen.id });
    if (!person) throw this.permits.absent(action, seen.id, recoveredPersonNotFound);
    await this.permits.check(tx, action, person, recoveredPersonNotFound);
    await this.matters.refuseIfClosed(tx, person.matterId);
    return asSeen(person, seen);
  }
}
