import { supportView, type RehabilitationQuery, type SupportPage, type SupportView } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './support.js';
import { supportRows } from './support-rows.js';

/** Shows who is supported by which agency. */
@Injectable()
export class SupportsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<SupportPage> {
    const page = await this.readings.page(tx, 'rehabilitation:listSupports', supportRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(supportView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string): Promise<SupportView> {
    const support = await this.readings.one(tx, 'rehabilitation:readSupport', supportRows, id);
    return shownBy(supportView, support, await this.replies.movesOf(tx, support, allowedActions[support.status]));
  }
}
