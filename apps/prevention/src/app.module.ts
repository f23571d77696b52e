import { Module } from '@nestjs/common';
import { LessonsModule } from './lessons/lessons.module.js';
import { OperationsModule } from './operations/operations.module.js';

/** Prevention: special operations from their opening to the closing report, and what each matter taught. */
@Module({ imports: [LessonsModule, OperationsModule] })
export class AppModule {}
