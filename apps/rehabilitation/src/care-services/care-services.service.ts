import {
  serviceHeld,
  serviceScheduled,
  serviceUnavailable,
  type GiveUpService,
  type HoldService,
  type RecordUnavailableService,
  type ScheduleService,
} from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, PersonActs, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { giveUp, hold, whyUnavailable, type CareService } from './care-service.js';
import { CareServiceEntity } from './care-service.entity.js';
import { careServiceRows } from './care-service-rows.js';

/** Medical, rehabilitation and counselling services (R48). */
@Injectable()
export class CareServicesService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async schedule(tx: EntityManager, body: ScheduleService): Promise<CareService> {
    const { id, person, act } = await this.acts.begin(tx, 'rehabilitation:scheduleService', careServiceRows, body);
    const { matterId, kind } = body;

    const service = await add<CareService>(tx, CareServiceEntity, {
      ...{ id, version: 1, matterId, personId: person.id, ...act },
      ...{ status: 'scheduled', kind, sessionNo: 0, reason: null, heldOccurred: null },
      sealedDetails: sealDetails(this.cipher, careServiceRows.name, id, body.details),
    });
    await this.outbox.add(tx, serviceScheduled, service, { personId: person.id, serviceId: id, kind });
    return service;
  }

  async recordUnavailable(tx: EntityManager, body: RecordUnavailableService): Promise<CareService> {
    const { id, person, act } = await this.acts.begin(tx, 'rehabilitation:recordUnavailableService', careServiceRows, body);
    const { matterId, kind } = body;
    const reason = whyUnavailable(body.reason);

    const service = await add<CareService>(tx, CareServiceEntity, {
      ...{ id, version: 1, matterId, personId: person.id, ...act },
      ...{ status: 'unavailable', kind, sessionNo: 0, reason, heldOccurred: null, sealedDetails: null },
    });
    await this.outbox.add(tx, serviceUnavailable, service, { personId: person.id, kind, reason });
    return service;
  }

  async hold(tx: EntityManager, seen: Seen, body: HoldService): Promise<CareService> {
    const { row, act } = await this.acts.load(tx, 'rehabilitation:holdService', careServiceRows, seen);
    const next = hold(row, body, act);

    const sealedDetails = addDetails(this.cipher, careServiceRows.name, row, body.details);
    const held = await replace<CareService>(tx, CareServiceEntity, row, { ...next, sealedDetails });
    const { id: serviceId, personId, kind, sessionNo } = held;
    await this.outbox.add(tx, serviceHeld, held, { personId, serviceId, kind, sessionNo });
    return held;
  }

  async giveUp(tx: EntityManager, seen: Seen, { reason }: GiveUpService): Promise<CareService> {
    const { row } = await this.acts.load(tx, 'rehabilitation:giveUpService', careServiceRows, seen);

    const given = await replace<CareService>(tx, CareServiceEntity, row, giveUp(row, reason));
    const { personId, kind } = given;
    await this.outbox.add(tx, serviceUnavailable, given, { personId, kind, reason: whyUnavailable(reason) });
    return given;
  }
}
