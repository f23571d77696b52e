import { followUpView, type FollowUpPage, type FollowUpView, type RehabilitationQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './follow-up.js';
import { followUpRows } from './follow-up-rows.js';

/** Shows follow-ups: codes by default, the notes by right and purpose. */
@Injectable()
export class FollowUpsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<FollowUpPage> {
    const page = await this.readings.page(tx, 'rehabilitation:listFollowUps', followUpRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(followUpView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<FollowUpView> {
    const followUp = await this.readings.one(tx, 'rehabilitation:readFollowUp', followUpRows, id);
    const moves = await this.replies.movesOf(tx, followUp, allowedActions[followUp.status]);
    const details = withDetails && (await this.readings.details(tx, 'rehabilitation:readFollowUpDetails', followUpRows, followUp));
    return shownBy(followUpView, { ...followUp, ...(details && { details }) }, moves);
  }
}
