import type { PreventionActivities } from '@homeward/journeys';
import type { InOrder } from '@homeward/service-kit';
import type { LessonsService } from './lessons.service.js';

/** Adapts the service to the journey: same verb, no decision; a repeated order is answered from its own row. */
export const lessonActivities = (lessons: LessonsService, inOrder: InOrder): PreventionActivities => ({
  requestLesson: (order) => inOrder(order, (tx) => lessons.request(tx, order)),
});
