import { familyNoticeView, type FamilyNoticePage, type FamilyNoticeView, type ResettlementQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './family-notice.js';
import { familyNoticeRows } from './family-notice-rows.js';

/** Shows that a notice went out; what it said, by right and purpose. */
@Injectable()
export class FamilyNoticesReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ResettlementQuery): Promise<FamilyNoticePage> {
    const page = await this.readings.page(tx, 'resettlement:listFamilyNotices', familyNoticeRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(familyNoticeView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<FamilyNoticeView> {
    const notice = await this.readings.one(tx, 'resettlement:readFamilyNotice', familyNoticeRows, id);
    const moves = await this.replies.movesOf(tx, notice, allowedActions[notice.status]);
    const details =
      withDetails && (await this.readings.details(tx, 'resettlement:readFamilyNoticeDetails', familyNoticeRows, notice));
    return shownBy(familyNoticeView, { ...notice, ...(details && { details }) }, moves);
  }
}
