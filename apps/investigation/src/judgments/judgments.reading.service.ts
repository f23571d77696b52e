import type { JudgmentPage, OfCaseQuery } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsPage } from '../acts/own-or-of-case.js';
import { JudgmentEntity } from './judgment.entity.js';

/** Shows judgments, in codes. */
@Injectable()
export class JudgmentsReadingService {
  constructor(private readonly permits: Permits) {}

  async list(tx: EntityManager, query: OfCaseQuery): Promise<JudgmentPage> {
    const { items, next } = await actsPage(tx, JudgmentEntity, query);
    const readable = await this.permits.readable(tx, 'investigation:listJudgments', items);
    return {
      items: readable.map(({ recordedAt: _at, personCount: count, ...view }) => ({ ...view, count, allowedActions: [] })),
      next,
    };
  }
}
