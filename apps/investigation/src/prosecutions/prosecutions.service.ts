import { randomUUID } from 'node:crypto';
import {
  prosecutionDeclined,
  prosecutionInitiated,
  resolveOccurred,
  type ChargedOffence,
  type DeclineProsecution,
  type InitiateProsecution,
} from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Agencies, oneAtATime, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { courtUnknown } from '../cases/cases.errors.js';
import { CasesPlaceService, type Place } from '../cases/cases.place.service.js';
import { ProsecutionFilesService } from './prosecution-files.service.js';
import { charged, refuseSecondDecision, refuseWithoutFile, type Charge, type Prosecution } from './prosecution.js';
import { ProsecutionEntity } from './prosecution.entity.js';

type Decided = Pick<InitiateProsecution, 'caseId' | 'personId' | 'count'>;

/** The procuratorate decides about each person of a case, one by one. */
@Injectable()
export class ProsecutionsService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly files: ProsecutionFilesService,
    private readonly persons: Persons,
    private readonly agencies: Agencies,
    private readonly outbox: Outbox,
  ) {}

  async initiate(tx: EntityManager, body: InitiateProsecution): Promise<Prosecution> {
    const place = await this.places.enter(tx, 'investigation:initiateProsecution', body.caseId);
    const row = await this.newRow(tx, place, { ...body, status: 'initiated' });
    const { courtAgencyId } = body;
    if ((await this.agencies.find(tx, courtAgencyId))?.kind !== 'court') throw courtUnknown('/courtAgencyId');
    const offences = charged(await this.chargesOf(tx, body.offences), place.isHistory);

    const prosecution = await add<Prosecution>(tx, ProsecutionEntity, { ...row, courtAgencyId, offences, reason: null });
    const { caseId, personId } = prosecution;
    const codes = offences.map(({ code }) => code);
    await this.outbox.add(tx, prosecutionInitiated, prosecution, { caseId, personId, offences: codes, courtAgencyId });
    return prosecution;
  }

  async decline(tx: EntityManager, body: DeclineProsecution): Promise<Prosecution> {
    const place = await this.places.enter(tx, 'investigation:declineProsecution', body.caseId);
    const row = await this.newRow(tx, place, { ...body, status: 'declined' });
    const { reason } = body;

    const declined = await add<Prosecution>(tx, ProsecutionEntity, { ...row, courtAgencyId: null, offences: [], reason });
    const { caseId, personId } = declined;
    await this.outbox.add(tx, prosecutionDeclined, declined, { caseId, personId, reason });
    return declined;
  }

  /** Whether a procuratorate has prosecuted this person before this court, or before one whose prosecution the court may read. */
  isProsecuted(tx: EntityManager, caseId: string, personId: string): Promise<boolean> {
    return tx.existsBy(ProsecutionEntity, { caseId, personId, status: 'initiated' });
  }

  private async newRow(tx: EntityManager, place: Place, decided: Decided & Pick<Prosecution, 'status'>) {
    const { caseId, matterId, act, isHistory } = place;
    const { personId, count: personCount, status } = decided;
    await this.persons.known(tx, matterId, personId);
    await oneAtATime(tx, 'prosecution', caseId, personId);
    refuseWithoutFile(await this.files.hasReceived(tx, caseId, act.agencyId), caseId, isHistory);
    refuseSecondDecision(await tx.findBy(ProsecutionEntity, { caseId, personId }), status);
    return { id: randomUUID(), version: 1, caseId, matterId, personId, personCount, status, ...act };
  }

  private async chargesOf(tx: EntityManager, offences: readonly ChargedOffence[]): Promise<Charge[]> {
    const { agencyId, recordedAt } = accessOf(tx);
    const { timeZone } = await this.agencies.get(tx, agencyId);
    return offences.map(({ code, actOccurred, transitionRule }, index) => ({
      code,
      act: actOccurred ? resolveOccurred(actOccurred, timeZone, recordedAt, `/offences/${index}/actOccurred`) : null,
      transitionRule,
    }));
  }
}
