import type { OfCaseQuery, RightsNoticePage } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsPage } from '../acts/own-or-of-case.js';
import { RightsNoticeEntity } from './rights-notice.entity.js';

/** Shows which victims were told of their rights. */
@Injectable()
export class RightsNoticesReadingService {
  constructor(private readonly permits: Permits) {}

  async list(tx: EntityManager, query: OfCaseQuery): Promise<RightsNoticePage> {
    const { items, next } = await actsPage(tx, RightsNoticeEntity, query);
    const readable = await this.permits.readable(tx, 'investigation:listRightsNotices', items);
    return {
      items: readable.map(({ recordedAt: _at, ...view }) => ({ ...view, status: 'given' as const, allowedActions: [] })),
      next,
    };
  }
}
