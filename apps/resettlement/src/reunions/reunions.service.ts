import {
  personReunited,
  reunionFailed,
  reunionPlanned,
  type CarryOutReunion,
  type FailReunion,
  type PlanReunion,
} from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, PersonActs, Persons, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { standingRows } from '../acts/standing-rows.js';
import { conditionsOf } from './return-conditions.js';
import { carryOut, fail, type Reunion } from './reunion.js';
import { ReunionEntity } from './reunion.entity.js';
import { reunionRows } from './reunion-rows.js';
import { reunionStands } from './reunions.errors.js';

/** Returns home (R47). */
@Injectable()
export class ReunionsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async plan(tx: EntityManager, body: PlanReunion): Promise<Reunion> {
    const { id, person, act, officerId } = await this.acts.begin(tx, 'resettlement:planReunion', reunionRows, body);
    const conditions = conditionsOf(body, person.identityKnown === true);
    const { matterId, count, receivingAgencyId, minor } = body;
    const personId = person.id;
    const [standing] = await standingRows(tx, reunionRows, person, { status: In(['planned', 'carried-out']) });
    if (standing) throw reunionStands(standing);

    const reunion = await add<Reunion>(tx, ReunionEntity, {
      ...{ id, version: 1, matterId, personId, count, ...act, ...conditions },
      ...{ status: 'planned', receivingAgencyId, draftedBy: officerId, carriedOutBy: null },
      ...{ handedTo: null, carriedOutOccurred: null, failureReason: null, failedOccurred: null },
      sealedDetails: sealDetails(this.cipher, reunionRows.name, id, body.details),
    });
    await this.persons.note(tx, { id: personId, matterId, minor });
    await this.outbox.add(tx, reunionPlanned, reunion, { personId, minor });
    return reunion;
  }

  async carryOut(tx: EntityManager, seen: Seen, body: CarryOutReunion): Promise<Reunion> {
    const { row, act } = await this.acts.load(tx, 'resettlement:carryOutReunion', reunionRows, seen);
    const next = carryOut(row, body, await this.acts.decider(tx, 'resettlement:confirmReunion', row), act);

    const sealedDetails = addDetails(this.cipher, reunionRows.name, row, body.details);
    const reunited = await replace<Reunion>(tx, ReunionEntity, row, { ...next, sealedDetails });
    const { personId, minor } = reunited;
    await this.outbox.add(tx, personReunited, reunited, { personId, minor, handedTo: body.handedTo });
    return reunited;
  }

  async fail(tx: EntityManager, seen: Seen, body: FailReunion): Promise<Reunion> {
    const { row, act } = await this.acts.load(tx, 'resettlement:failReunion', reunionRows, seen);

    const sealedDetails = addDetails(this.cipher, reunionRows.name, row, body.details);
    const failed = await replace<Reunion>(tx, ReunionEntity, row, { ...fail(row, body, act), sealedDetails });
    await this.outbox.add(tx, reunionFailed, failed, { personId: failed.personId, reason: body.reason });
    return failed;
  }
}
