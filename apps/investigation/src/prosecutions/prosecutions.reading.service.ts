import type { OfCaseQuery, ProsecutionPage } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsPage } from '../acts/own-or-of-case.js';
import { ProsecutionEntity } from './prosecution.entity.js';

/** Shows what procuratorates decided about persons, in codes. */
@Injectable()
export class ProsecutionsReadingService {
  constructor(private readonly permits: Permits) {}

  async list(tx: EntityManager, query: OfCaseQuery): Promise<ProsecutionPage> {
    const { items, next } = await actsPage(tx, ProsecutionEntity, query);
    const readable = await this.permits.readable(tx, 'investigation:listProsecutions', items);
    return {
      items: readable.map(({ recordedAt: _at, personCount: count, ...view }) => ({ ...view, count, allowedActions: [] })),
      next,
    };
  }
}
