import { careServiceView, type CareServicePage, type CareServiceView, type RehabilitationQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './care-service.js';
import { careServiceRows } from './care-service-rows.js';

/** Shows services and their sessions: codes by default, provider and outcome by right and purpose. */
@Injectable()
export class CareServicesReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<CareServicePage> {
    const page = await this.readings.page(tx, 'rehabilitation:listServices', careServiceRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(careServiceView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<CareServiceView> {
    const careService = await this.readings.one(tx, 'rehabilitation:readService', careServiceRows, id);
    const moves = await this.replies.movesOf(tx, careService, allowedActions[careService.status]);
    const details =
      withDetails && (await this.readings.details(tx, 'rehabilitation:readServiceDetails', careServiceRows, careService));
    return shownBy(careServiceView, { ...careService, ...(details && { details }) }, moves);
  }
}
