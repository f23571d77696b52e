import { randomUUID } from 'node:crypto';
import { lessonRecorded, lessonRequested, type RecordLesson } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, isAsPublished, Permits } from '@homeward/security';
import { actOf, MatterGate, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record, type Lesson } from './lesson.js';
import { sealLesson } from './lesson-cipher.js';
import { LessonEntity } from './lesson.entity.js';
import { lessonNotFound } from './lessons.errors.js';

/** Asks what a matter taught, as its journey orders, and keeps the answer. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly matters: MatterGate,
  ) {}

  async request(tx: EntityManager, { matterId }: { matterId: string }): Promise<{ lessonId: string }> {
    const access = accessOf(tx);
    const row = { id: randomUUID(), agencyId: access.agencyId, matterId };
    const permit = await this.permits.check(tx, 'prevention:requestLesson', row, lessonNotFound);
    await this.matters.refuseIfClosed(tx, matterId);

    const act = actOf(access, permit);
    const lesson = await add<Lesson>(tx, LessonEntity, { ...row, version: 1, status: 'requested', sealedText: null, ...act });
    await this.outbox.add(tx, lessonRequested, lesson, { lessonId: lesson.id });
    return { lessonId: lesson.id };
  }

  async record(tx: EntityManager, seen: Seen, { text }: RecordLesson): Promise<Lesson> {
    const found = await tx.findOneBy(LessonEntity, { id: seen.id });
    if (!found) throw this.permits.absent('prevention:recordLesson', seen.id, lessonNotFound);
    const permit = await this.permits.check(tx, 'prevention:recordLesson', found, lessonNotFound);
    await this.matters.refuseIfClosed(tx, found.matterId);
    const lesson = asSeen<Lesson>(found, seen);

    const next = { ...record(lesson, sealLesson(this.cipher, lesson.id, text)), asPublished: isAsPublished(permit) };
    const recorded = await replace<Lesson>(tx, LessonEntity, lesson, next);
    await this.outbox.add(tx, lessonRecorded, recorded, { lessonId: lesson.id });
    return recorded;
  }
}
