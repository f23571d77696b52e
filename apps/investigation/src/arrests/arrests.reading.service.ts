import type { ArrestDecisionPage, ArrestRequestPage, OfCaseQuery } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsPage } from '../acts/own-or-of-case.js';
import { ArrestDecisionEntity } from './arrest-decision.entity.js';
import { ArrestRequestEntity } from './arrest-request.entity.js';

/** Shows requests and decisions of arrest, in codes; each is read by the organ at its other end as well. */
@Injectable()
export class ArrestsReadingService {
  constructor(private readonly permits: Permits) {}

  async requests(tx: EntityManager, query: OfCaseQuery): Promise<ArrestRequestPage> {
    const { items, next } = await actsPage(tx, ArrestRequestEntity, query, ['agency_id', 'addressee_agency_id']);
    const rows = items.map((row) => ({ ...row, counterpartAgencyId: row.addresseeAgencyId }));
    const readable = await this.permits.readable(tx, 'investigation:listArrestRequests', rows);
    return {
      items: readable.map(({ recordedAt: _at, counterpartAgencyId: _of, ...view }) => ({ ...view, allowedActions: [] })),
      next,
    };
  }

  async decisions(tx: EntityManager, query: OfCaseQuery): Promise<ArrestDecisionPage> {
    const { items, next } = await actsPage(tx, ArrestDecisionEntity, query, ['agency_id', 'asking_agency_id']);
    const rows = items.map((row) => ({ ...row, counterpartAgencyId: row.askingAgencyId }));
    const readable = await this.permits.readable(tx, 'investigation:listArrestDecisions', rows);
    return {
      items: readable.map(({ recordedAt: _at, askingAgencyId: _by, counterpartAgencyId: _of, ...view }) => ({
        ...view,
        allowedActions: [],
      })),
      next,
    };
  }
}
