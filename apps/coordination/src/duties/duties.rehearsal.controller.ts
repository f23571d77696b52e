import { dutyRehearsal, type DutyRehearsal } from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { DutiesRehearsalService } from './duties.rehearsal.service.js';

@Controller('duties')
export class DutiesRehearsalController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly rehearsals: DutiesRehearsalService,
  ) {}

  @Get(':id/rehearsal')
  @Action('coordination:rehearseDuty', dutyRehearsal)
  async rehearse(@Caller() caller: Command, @RowId() id: string): Promise<DutyRehearsal> {
    return this.rehearsals.rehearse(await this.inQuery(caller, (tx) => this.rehearsals.load(tx, id)), caller.agencyId);
  }
}
