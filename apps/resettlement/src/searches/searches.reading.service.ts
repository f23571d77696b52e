import { searchView, type ResettlementQuery, type SearchPage, type SearchView } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './search.js';
import { searchRows } from './search-rows.js';

/** Shows searches: codes by default, what was asked and found by right and purpose. */
@Injectable()
export class SearchesReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<SearchPage> {
    const page = await this.readings.page(tx, 'resettlement:listSearches', searchRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(searchView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<SearchView> {
    const search = await this.readings.one(tx, 'resettlement:readSearch', searchRows, id);
    const moves = await this.replies.movesOf(tx, search, allowedActions[search.status]);
    const details = withDetails && (await this.readings.details(tx, 'resettlement:readSearchDetails', searchRows, search));
    return shownBy(searchView, { ...search, ...(details && { details }) }, moves);
  }
}
