import {
  cluePage,
  clueQuery,
  clueReading,
  clueView,
  type CluePage,
  type ClueQuery,
  type ClueReading,
  type ClueView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CluesReadingService } from './clues.reading.service.js';

@Controller('clues')
export class CluesReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: CluesReadingService,
  ) {}

  @Get()
  @Action('clue-intake:listClues', cluePage)
  list(@Caller() caller: Command, @Query({ schema: clueQuery }) query: ClueQuery): Promise<CluePage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('clue-intake:readClue', clueView)
  get(@Caller() caller: Command, @RowId() id: string, @Query({ schema: clueReading }) { include }: ClueReading): Promise<ClueView> {
    if (include.length > 0) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, include));
  }
}
