import { receptionView, type ReceptionPage, type ReceptionView, type ResettlementQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './reception.js';
import { receptionRows } from './reception-rows.js';

/** Shows who was taken in: codes by default, what the person needs by right and purpose. */
@Injectable()
export class ReceptionsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<ReceptionPage> {
    const page = await this.readings.page(tx, 'resettlement:listReceptions', receptionRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(receptionView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<ReceptionView> {
    const reception = await this.readings.one(tx, 'resettlement:readReception', receptionRows, id);
    const moves = await this.replies.movesOf(tx, reception, allowedActions[reception.status]);
    const details = withDetails && (await this.readings.details(tx, 'resettlement:readReceptionDetails', receptionRows, reception));
    return shownBy(receptionView, { ...reception, ...(details && { details }) }, moves);
  }
}
