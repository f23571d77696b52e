import { wallScreenPage, wallScreenQuery, type WallScreenPage, type WallScreenQuery } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { WallScreensReadingService } from './wall-screens.reading.service.js';

@Controller('wall-screens')
export class WallScreensReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: WallScreensReadingService,
  ) {}

  @Get()
  @Action('operations-centre:listWallScreens', wallScreenPage)
  list(@Caller() caller: Command, @Query({ schema: wallScreenQuery }) query: WallScreenQuery): Promise<WallScreenPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }
}
