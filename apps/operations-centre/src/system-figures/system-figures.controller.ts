import { systemFigures, type SystemFigures } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { SystemFiguresService } from './system-figures.service.js';

@Controller('system-figures')
export class SystemFiguresController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly figures: SystemFiguresService,
  ) {}

  /** The services are asked outside any transaction. */
  @Get()
  @Action('operations-centre:readSystemFigures', systemFigures)
  async get(@Caller() caller: Command): Promise<SystemFigures> {
    return this.figures.read(await this.inQuery(caller, async (tx) => accessOf(tx).recordedAt));
  }
}
