import { placementView, type PlacementPage, type PlacementView, type ResettlementQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './placement.js';
import { placementRows } from './placement-rows.js';

/** Shows placements: codes by default, the place itself by right and purpose. */
@Injectable()
export class PlacementsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<PlacementPage> {
    const page = await this.readings.page(tx, 'resettlement:listPlacements', placementRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(placementView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<PlacementView> {
    const placement = await this.readings.one(tx, 'resettlement:readPlacement', placementRows, id);
    const moves = await this.replies.movesOf(tx, placement, allowedActions[placement.status]);
    const details = withDetails && (await this.readings.details(tx, 'resettlement:readPlacementDetails', placementRows, placement));
    return shownBy(placementView, { ...placement, ...(details && { details }) }, moves);
  }
}
