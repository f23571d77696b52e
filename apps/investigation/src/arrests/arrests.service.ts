import { randomUUID } from 'node:crypto';
import { arrestDecided, arrestRequested, type DecideArrest, type RequestArrest } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Agencies, oneAtATime, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { procuratorateUnknown } from '../cases/cases.errors.js';
import { CasesPlaceService } from '../cases/cases.place.service.js';
import { suspectNotFound } from '../persons/persons.errors.js';
import { PersonsService } from '../persons/persons.service.js';
import { answered, refuseSecondRequest, type ArrestDecision, type ArrestRequest } from './arrest.js';
import { ArrestDecisionEntity } from './arrest-decision.entity.js';
import { ArrestRequestEntity } from './arrest-request.entity.js';

type SidesOfRequest = Pick<ArrestRequest, 'caseId' | 'personId'> & Partial<Pick<ArrestRequest, 'agencyId' | 'addresseeAgencyId'>>;

/** The police ask, the procuratorate decides: two organs, two rows. */
@Injectable()
export class ArrestsService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly suspects: PersonsService,
    private readonly persons: Persons,
    private readonly agencies: Agencies,
    private readonly outbox: Outbox,
  ) {}

  async request(tx: EntityManager, body: RequestArrest): Promise<ArrestRequest> {
    const { caseId, personId, addresseeAgencyId, major } = body;
    const { matterId, act } = await this.places.enter(tx, 'investigation:requestArrest', caseId);
    const { agencyId } = act;
    const suspect = await this.suspects.findSuspect(tx, { caseId, personId, agencyId });
    if (!suspect) throw suspectNotFound();
    if ((await this.agencies.find(tx, addresseeAgencyId))?.kind !== 'procuratorate')
      throw procuratorateUnknown('/addresseeAgencyId');
    await oneAtATime(tx, 'arrest', caseId, personId);
    const last = await this.newestRequest(tx, { caseId, personId, agencyId });
    refuseSecondRequest(last, await tx.findBy(ArrestDecisionEntity, { caseId, personId }));

    const request = await add<ArrestRequest>(tx, ArrestRequestEntity, {
      id: randomUUID(),
      version: 1,
      caseId,
      matterId,
      personId,
      addresseeAgencyId,
      inCustody: suspect.status === 'detained',
      major,
      ...act,
    });
    const { inCustody } = request;
    await this.outbox.add(tx, arrestRequested, request, { personId, caseId, inCustody, major, addresseeAgencyId });
    return request;
  }

  async decide(tx: EntityManager, { caseId, personId, outcome }: DecideArrest): Promise<ArrestDecision> {
    const isAddressed = async (_of: unknown, agencyId: string) =>
      (await this.newestRequest(tx, { caseId, personId, addresseeAgencyId: agencyId })) !== null;
    const place = await this.places.enter(tx, 'investigation:decideArrest', caseId, isAddressed);
    const { matterId, act, isHistory } = place;
    await this.persons.known(tx, matterId, personId);
    await oneAtATime(tx, 'arrest', caseId, personId);
    const request = answered(
      await this.openRequest(tx, { caseId, personId, addresseeAgencyId: act.agencyId }),
      personId,
      isHistory,
    );

    const decision = await add<ArrestDecision>(tx, ArrestDecisionEntity, {
      id: randomUUID(),
      version: 1,
      caseId,
      matterId,
      personId,
      requestId: request?.id ?? null,
      askingAgencyId: request?.agencyId ?? null,
      outcome,
      ...act,
    });
    await this.outbox.add(tx, arrestDecided, decision, { personId, caseId, outcome });
    return decision;
  }

  private newestRequest(tx: EntityManager, where: SidesOfRequest): Promise<ArrestRequest | null> {
    return tx.findOne(ArrestRequestEntity, { where, order: { recordedAt: 'DESC' } });
  }

  private async openRequest(tx: EntityManager, where: SidesOfRequest): Promise<ArrestRequest | null> {
    const request = await this.newestRequest(tx, where);
    const isOpen = request && !(await tx.existsBy(ArrestDecisionEntity, { requestId: request.id }));
    return isOpen ? request : null;
  }
}
