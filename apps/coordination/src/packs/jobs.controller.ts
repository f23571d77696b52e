import {
  cancelJob,
  jobRowPage,
  jobRowQuery,
  jobView,
  type CancelJob,
  type JobRowPage,
  type JobRowQuery,
  type JobView,
} from '@homeward/contracts';
import {
  Action,
  Caller,
  IfMatch,
  IN_COMMAND,
  IN_QUERY,
  RowId,
  type Command,
  type InCommand,
  type InQuery,
  type Seen,
} from '@homeward/service-kit';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { JobsService } from './jobs.service.js';

@Controller('jobs')
export class JobsController {
  constructor(
    @Inject(IN_COMMAND) private readonly inCommand: InCommand,
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly jobs: JobsService,
  ) {}

  @Get(':id')
  @Action('coordination:readJob', jobView)
  get(@Caller() caller: Command, @RowId() id: string): Promise<JobView> {
    return this.inQuery(caller, (tx) => this.jobs.get(tx, id));
  }

  @Get(':id/rows')
  @Action('coordination:listJobRows', jobRowPage)
  rows(@Caller() caller: Command, @RowId() id: string, @Query({ schema: jobRowQuery }) query: JobRowQuery): Promise<JobRowPage> {
    return this.inQuery(caller, (tx) => this.jobs.rows(tx, id, query));
  }

  @Post(':id/cancel')
  @Action('coordination:cancelJob', jobView)
  cancel(@Caller() caller: Command, @IfMatch() seen: Seen, @Body({ schema: cancelJob }) _body: CancelJob): Promise<JobView> {
    return this.inCommand(caller, (tx) => this.jobs.cancel(tx, seen));
  }
}
