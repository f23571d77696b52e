import { reunionView, type ResettlementQuery, type ReunionPage, type ReunionView } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './reunion.js';
import { reunionRows } from './reunion-rows.js';

/** Shows returns home: codes by default, where the person goes by right and purpose. */
@Injectable()
export class ReunionsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<ReunionPage> {
    const page = await this.readings.page(tx, 'resettlement:listReunions', reunionRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(reunionView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<ReunionView> {
    const reunion = await this.readings.one(tx, 'resettlement:readReunion', reunionRows, id);
    const moves = await this.replies.movesOf(tx, reunion, allowedActions[reunion.status]);
    const details = withDetails && (await this.readings.details(tx, 'resettlement:readReunionDetails', reunionRows, reunion));
    return shownBy(reunionView, { ...reunion, ...(details && { details }) }, moves);
  }
}
