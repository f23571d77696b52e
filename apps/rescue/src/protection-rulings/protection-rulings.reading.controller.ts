import {
  protectionRulingPage,
  protectionRulingQuery,
  protectionRulingSummary,
  type ProtectionRulingPage,
  type ProtectionRulingQuery,
  type ProtectionRulingSummary,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ProtectionRulingsReadingService } from './protection-rulings.reading.service.js';

@Controller('protection-rulings')
export class ProtectionRulingsReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: ProtectionRulingsReadingService,
  ) {}

  @Get()
  @Action('rescue:listProtectionRulings', protectionRulingPage)
  list(
    @Caller() caller: Command,
    @Query({ schema: protectionRulingQuery }) query: ProtectionRulingQuery,
  ): Promise<ProtectionRulingPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rescue:readProtectionRuling', protectionRulingSummary)
  get(@Caller() caller: Command, @RowId() id: string): Promise<ProtectionRulingSummary> {
    return this.inQuery(caller, (tx) => this.reading.get(tx, id));
  }
}
