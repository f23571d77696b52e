import { assessmentView, type AssessmentPage, type AssessmentView, type RehabilitationQuery } from '@homeward/contracts';
import { PersonReadings, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './assessment.js';
import { assessmentRows } from './assessment-rows.js';

/** Shows what people need: codes by default, the findings by right and purpose. */
@Injectable()
export class AssessmentsReadingService {
  constructor(
    private readonly readings: PersonReadings,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: RehabilitationQuery): Promise<AssessmentPage> {
    const page = await this.readings.page(tx, 'rehabilitation:listAssessments', assessmentRows, query);
    const shown = await this.replies.withMoves(tx, page.items, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => shownBy(assessmentView, row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withDetails: boolean): Promise<AssessmentView> {
    const assessment = await this.readings.one(tx, 'rehabilitation:readAssessment', assessmentRows, id);
    const moves = await this.replies.movesOf(tx, assessment, allowedActions[assessment.status]);
    const details =
      withDetails && (await this.readings.details(tx, 'rehabilitation:readAssessmentDetails', assessmentRows, assessment));
    return shownBy(assessmentView, { ...assessment, ...(details && { details }) }, moves);
  }
}
