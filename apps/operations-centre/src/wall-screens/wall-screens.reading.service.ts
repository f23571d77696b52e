import { wallScreenView, type WallScreenPage, type WallScreenQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, beginnings } from './wall-screen.js';
import { WallScreenEntity } from './wall-screen.entity.js';

/** Shows an agency its screens, the newest first; nobody reads a key back. */
@Injectable()
export class WallScreensReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: WallScreenQuery): Promise<WallScreenPage> {
    const { agencyId } = accessOf(tx);
    const screens = tx.createQueryBuilder(WallScreenEntity, 'screen').where('screen.agency_id = :agencyId', { agencyId });
    const { items, next } = await keysetPage(screens, query);
    const views = [];
    for (const screen of await this.permits.readable(tx, 'operations-centre:listWallScreens', items))
      views.push(shownBy(wallScreenView, screen, await this.replies.movesOf(tx, screen, allowedActions[screen.status])));
    // A screen that is not there yet would be one of the caller's own agency.
    return { items: views, next, allowedActions: await this.replies.movesOf(tx, { id: agencyId, agencyId }, beginnings) };
  }
}
