import {
  protectionOrderPage,
  protectionOrderQuery,
  protectionOrderReading,
  protectionOrderView,
  type ProtectionOrderPage,
  type ProtectionOrderQuery,
  type ProtectionOrderReading,
  type ProtectionOrderView,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, requireNamedPurpose, RowId, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ProtectionOrdersReadingService } from './protection-orders.reading.service.js';

@Controller('protection-orders')
export class ProtectionOrdersReadingController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly reading: ProtectionOrdersReadingService,
  ) {}

  @Get()
  @Action('rescue:listProtectionOrders', protectionOrderPage)
  list(
    @Caller() caller: Command,
    @Query({ schema: protectionOrderQuery }) query: ProtectionOrderQuery,
  ): Promise<ProtectionOrderPage> {
    return this.inQuery(caller, (tx) => this.reading.list(tx, query));
  }

  @Get(':id')
  @Action('rescue:readProtectionOrder', protectionOrderView)
  get(
    @Caller() caller: Command,
    @RowId() id: string,
    @Query({ schema: protectionOrderReading }) { personal }: ProtectionOrderReading,
  ): Promise<ProtectionOrderView> {
    if (personal) requireNamedPurpose(caller);
    return this.inQuery(caller, (tx) => this.reading.get(tx, id, personal));
  }
}
