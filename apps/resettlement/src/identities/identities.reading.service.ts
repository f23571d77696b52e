import { identityView, type IdentityPage, type IdentityView, type ResettlementQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './identity.js';
import { identityRows } from './identity-rows.js';

/** Shows by what an identity was confirmed; the reference by right and purpose. */
@Injectable()
export class IdentitiesReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<IdentityPage> {
    const page = await this.readings.page(tx, 'resettlement:listIdentities', identityRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(identityView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<IdentityView> {
    const identity = await this.readings.one(tx, 'resettlement:readIdentity', identityRows, id);
    const moves = await this.replies.movesOf(tx, identity, allowedActions[identity.status]);
    const details = withDetails && (await this.readings.details(tx, 'resettlement:readIdentityDetails', identityRows, identity));
    return shownBy(identityView, { ...identity, ...(details && { details }) }, moves);
  }
}
