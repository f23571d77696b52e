import type { ArrestDecisionPage, ArrestRequestPage, OfCaseQuery } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsPage } from '../acts/own-or-of-case.js';
import { ArrestDecisionEntity } from './arrest-decision.entity.js';
import { ArrestRequestEntity } from './arrest-request.entity.js';

/** Shows requests and decisions of arrest, in codes. */
@Injectable()
export class ArrestsReadingService {
  constructor(private readonly permits: Permits) {}

  async requests(tx: EntityManager, query: OfCaseQuery): Promise<ArrestRequestPage> {
    const { items, next } = await actsPage(tx, ArrestRequestEntity, query);
    const readable = await this.permits.readable(tx, 'investigation:listArrestRequests', items);
    return { items: readable.map(({ recordedAt: _at, ...view }) => ({ ...view, allowedActions: [] })), next };
  }

  async decisions(tx: EntityManager, query: OfCaseQuery): Promise<ArrestDecisionPage> {
    const { items, next } = await actsPage(tx, ArrestDecisionEntity, query);
    const readable = await this.permits.readable(tx, 'investigation:listArrestDecisions', items);
    return { items: readable.map(({ recordedAt: _at, askingAgencyId: _by, ...view }) => ({ ...view, allowedActions: [] })), next };
  }
}
