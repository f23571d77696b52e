import { aidView, type AidPage, type AidView, type RehabilitationQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './aid.js';
import { aidRows } from './aid-rows.js';

/** Shows applications for aid: codes by default, circumstances, sum and grounds by right and purpose. */
@Injectable()
export class AidReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<AidPage> {
    const page = await this.readings.page(tx, 'rehabilitation:listAid', aidRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(aidView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<AidView> {
    const aid = await this.readings.one(tx, 'rehabilitation:readAid', aidRows, id);
    const moves = await this.replies.movesOf(tx, aid, allowedActions[aid.status]);
    const details = withDetails && (await this.readings.details(tx, 'rehabilitation:readAidDetails', aidRows, aid));
    return shownBy(aidView, { ...aid, ...(details && { details }) }, moves);
  }
}
