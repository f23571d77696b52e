import type { LessonStatus } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { lessonAlreadyRecorded } from './lessons.errors.js';

/** What a matter taught, asked for by its journey and told by an officer. The text is sealed. */
export interface Lesson extends Act {
  id: string;
  version: number;
  matterId: string;
  status: LessonStatus;
  sealedText: string | null;
}

/** What may be done with a lesson, by its state. */
export const allowedActions = {
  requested: ['recordLesson'],
  recorded: [],
} as const satisfies Record<LessonStatus, readonly string[]>;

/** A lesson is recorded once. */
export function record(lesson: Lesson, sealedText: string): Lesson {
  if (lesson.status !== 'requested') throw lessonAlreadyRecorded(lesson.id);
  return { ...lesson, status: 'recorded', sealedText };
}
