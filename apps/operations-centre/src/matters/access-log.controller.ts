import { accessLog, type AccessLog } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { AccessLogService } from './access-log.service.js';

@Controller('matters')
export class AccessLogController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly log: AccessLogService,
  ) {}

  @Get(':id/access-log')
  @Action('operations-centre:readAccessLog', accessLog)
  of(@Caller() caller: Command, @RowId() id: string): Promise<AccessLog> {
    return this.inQuery(caller, (tx) => this.log.of(tx, id));
  }
}
