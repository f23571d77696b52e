import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { KnownOperations } from './known-operations.js';
import { NotesConsumer } from './notes.consumer.js';
import { NotesController } from './notes.controller.js';
import { NotesReadingController } from './notes.reading.controller.js';
import { NotesReadingService } from './notes.reading.service.js';
import { NotesService } from './notes.service.js';

@Module({
  imports: [MattersModule],
  controllers: [NotesController, NotesReadingController, NotesConsumer],
  providers: [KnownOperations, NotesService, NotesReadingService],
})
export class NotesModule {}
