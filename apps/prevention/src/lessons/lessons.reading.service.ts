import { lessonSummary, type LessonPage, type LessonQuery, type LessonSummary, type LessonView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, type Lesson } from './lesson.js';
import { openLesson } from './lesson-cipher.js';
import { LessonEntity } from './lesson.entity.js';
import { lessonNotFound } from './lessons.errors.js';

/** Shows lessons: their state by default, the text by right and purpose. */
@Injectable()
export class LessonsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly cipher: FieldCipher,
  ) {}

  async list(tx: EntityManager, query: LessonQuery): Promise<LessonPage> {
    const lessons = tx.createQueryBuilder(LessonEntity, 'lesson');
    if (query.matterId) lessons.where('lesson.matter_id = :matterId', { matterId: query.matterId });
    else lessons.where('lesson.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (query.status) lessons.andWhere('lesson.status = :status', { status: query.status });
    const page = await keysetPage(lessons, query);
    const readable = await this.permits.readable(tx, 'prevention:listLessons', page.items);
    const shown = await this.replies.withMoves(tx, readable, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withText: boolean): Promise<LessonView> {
    const lesson = await tx.findOneBy(LessonEntity, { id });
    if (!lesson) throw this.permits.absent('prevention:readLesson', id, lessonNotFound);
    await this.permits.check(tx, 'prevention:readLesson', lesson, lessonNotFound);
    const summary = summaryOf(lesson, await this.replies.movesOf(tx, lesson, allowedActions[lesson.status]));
    const [granted] = withText ? await this.permits.allowed(tx, ['prevention:readLessonText'], { ...lesson }) : [];
    if (!granted) return summary;
    await this.permits.check(tx, granted, lesson, lessonNotFound);
    return { ...summary, text: lesson.sealedText === null ? null : openLesson(this.cipher, lesson.id, lesson.sealedText) };
  }
}

function summaryOf({ sealedText: _text, ...lesson }: Lesson, moves: readonly string[]): LessonSummary {
  const { recordedAt: _recordedAt, ...shown } = lesson;
  return lessonSummary.parse({ ...shown, allowedActions: [...moves] });
}
