import { EndsByDate, type ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateLessons1767225601000 } from './database/migrations/1767225601000-create-lessons.js';
import { CreateOperations1767225601001 } from './database/migrations/1767225601001-create-operations.js';
import { lessonActivities } from './lessons/lessons.activities.js';
import { LessonEntity } from './lessons/lesson.entity.js';
import { LessonsService } from './lessons/lessons.service.js';
import { OperationEntity } from './operations/operation.entity.js';
import { OperationsCalendar } from './operations/operations-calendar.js';
import { SignatureEntity } from './operations/signature.entity.js';

/** What prevention is made of; `main.ts` starts it, the tests boot it. */
export const prevention: ServiceDefinition = {
  name: 'prevention',
  module: AppModule,
  entities: [LessonEntity, OperationEntity, SignatureEntity],
  migrations: [CreateLessons1767225601000, CreateOperations1767225601001],
  activities: (get, inOrder) => lessonActivities(get(LessonsService), inOrder),
  parts: (get) => [get(EndsByDate).watch(get(OperationsCalendar))],
};
