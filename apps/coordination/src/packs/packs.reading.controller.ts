import {
  packPage,
  packQuery,
  packReading,
  packView,
  type PackPage,
  type PackQuery,
  type PackReading,
  type PackView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { PacksReadingService } from './packs.reading.service.js';

@Controller('packs')
export class PacksReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: PacksReadingService,
  ) {}

  @Get()
  @Action('coordination:listPacks', packPage)
  list(@Caller() caller: Command, @Query({ schema: packQuery }) query: PackQuery): Promise<PackPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('coordination:readPack', packView)
  get(@Caller() caller: Command, @RowId() id: string, @Query({ schema: packReading }) { include }: PackReading): Promise<PackView> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, include !== undefined));
  }
}
