import * as z from 'zod';
import { calendarDay, id } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('prevention');
const operationId = id;

/** A special operation runs; the end may not be announced. */
export const operationOpened = fact(
  'operation.opened',
  1,
  z.strictObject({ operationId, endsOn: calendarDay.nullable(), predecessorId: id.nullable() }),
);
export type OperationOpened = FactOf<typeof operationOpened>;

/** The operation has a new end date. */
export const operationExtended = fact('operation.extended', 1, z.strictObject({ operationId, endsOn: calendarDay }));
export type OperationExtended = FactOf<typeof operationExtended>;

/** The end date passed; statistics are frozen. */
export const operationEnded = fact('operation.ended', 1, z.strictObject({ operationId }));
export type OperationEnded = FactOf<typeof operationEnded>;

/** The closing report was signed. */
export const operationClosed = fact('operation.closed', 1, z.strictObject({ operationId }));
export type OperationClosed = FactOf<typeof operationClosed>;

/** The journey asks what was learnt. */
export const lessonRequested = fact('lesson.requested', 1, z.strictObject({ lessonId: id }));
export type LessonRequested = FactOf<typeof lessonRequested>;

/** What was learnt is stored. */
export const lessonRecorded = fact('lesson.recorded', 1, z.strictObject({ lessonId: id }));
export type LessonRecorded = FactOf<typeof lessonRecorded>;
