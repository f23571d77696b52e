import {
  lessonPage,
  lessonQuery,
  lessonReading,
  lessonView,
  type LessonPage,
  type LessonQuery,
  type LessonReading,
  type LessonView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { LessonsReadingService } from './lessons.reading.service.js';

@Controller('lessons')
export class LessonsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: LessonsReadingService,
  ) {}

  @Get()
  @Action('prevention:listLessons', lessonPage)
  list(@Caller() caller: Command, @Query({ schema: lessonQuery }) query: LessonQuery): Promise<LessonPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('prevention:readLesson', lessonView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: lessonReading }) { text }: LessonReading,
  ): Promise<LessonView> {
    if (text) requireNamedPurpose(caller, 'A lesson');
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, text));
  }
}
