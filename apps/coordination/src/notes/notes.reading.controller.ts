import {
  notePage,
  noteQuery,
  noteReading,
  noteView,
  type NotePage,
  type NoteQuery,
  type NoteReading,
  type NoteView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { NotesReadingService } from './notes.reading.service.js';

@Controller('notes')
export class NotesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: NotesReadingService,
  ) {}

  @Get()
  @Action('coordination:listNotes', notePage)
  list(@Caller() caller: Command, @Query({ schema: noteQuery }) query: NoteQuery): Promise<NotePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readNote', noteView)
  get(@Caller() caller: Command, @RowId() id: string, @Query({ schema: noteReading }) { include }: NoteReading): Promise<NoteView> {
    if (include !== undefined) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, include !== undefined));
  }
}
