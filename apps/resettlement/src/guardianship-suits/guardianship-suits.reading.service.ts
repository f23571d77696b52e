import {
  guardianshipSuitView,
  type GuardianshipSuitPage,
  type GuardianshipSuitView,
  type ResettlementQuery,
} from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './guardianship-suit.js';
import { guardianshipSuitRows } from './guardianship-suit-rows.js';

/** Shows guardianship suits: codes by default, the number of the court file by right and purpose. */
@Injectable()
export class GuardianshipSuitsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<GuardianshipSuitPage> {
    const page = await this.readings.page(tx, 'resettlement:listGuardianshipSuits', guardianshipSuitRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(guardianshipSuitView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<GuardianshipSuitView> {
    const guardianshipSuit = await this.readings.one(tx, 'resettlement:readGuardianshipSuit', guardianshipSuitRows, id);
    const moves = await this.replies.movesOf(tx, guardianshipSuit, allowedActions[guardianshipSuit.status]);
    const details =
      withDetails &&
      (await this.readings.details(tx, 'resettlement:readGuardianshipSuitDetails', guardianshipSuitRows, guardianshipSuit));
    return shownBy(guardianshipSuitView, { ...guardianshipSuit, ...(details && { details }) }, moves);
  }
}
