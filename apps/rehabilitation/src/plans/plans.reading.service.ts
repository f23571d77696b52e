import { planView, type PlanPage, type PlanView, type RehabilitationQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './plan.js';
import { planRows } from './plan-rows.js';

/** Shows support plans: codes by default, the text by right and purpose. */
@Injectable()
export class PlansReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<PlanPage> {
    const page = await this.readings.page(tx, 'rehabilitation:listPlans', planRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(planView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<PlanView> {
    const plan = await this.readings.one(tx, 'rehabilitation:readPlan', planRows, id);
    const moves = await this.replies.movesOf(tx, plan, allowedActions[plan.status]);
    const details = withDetails && (await this.readings.details(tx, 'rehabilitation:readPlanDetails', planRows, plan));
    return shownBy(planView, { ...plan, ...(details && { details }) }, moves);
  }
}
