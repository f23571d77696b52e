import {
  deskView,
  queuePage,
  queueQuery,
  wallNumbers,
  type DeskView,
  type QueueName,
  type QueuePage,
  type QueueQuery,
  type WallNumbers,
} from '@homeward/contracts';
import { Action, Caller, IN_QUERY, type Command, type InQuery } from '@homeward/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DeskReadingService } from './desk.reading.service.js';
import { NamedQueue } from './named-queue.js';

@Controller('desk')
export class DeskController {
  constructor(
    @Inject(IN_QUERY) private readonly inQuery: InQuery,
    private readonly desk: DeskReadingService,
  ) {}

  @Get()
  @Action('operations-centre:readDesk', deskView)
  get(@Caller() caller: Command): Promise<DeskView> {
    return this.inQuery(caller, (tx) => this.desk.overview(tx));
  }

  @Get('wall')
  @Action('operations-centre:readWall', wallNumbers)
  wall(@Caller() caller: Command): Promise<WallNumbers> {
    return this.inQuery(caller, (tx) => this.desk.wall(tx));
  }

  @Get('queues/:name')
  @Action('operations-centre:readQueue', queuePage)
  queue(
    @Caller() caller: Command,
    @NamedQueue() name: QueueName,
    @Query({ schema: queueQuery }) query: QueueQuery,
  ): Promise<QueuePage> {
    return this.inQuery(caller, (tx) => this.desk.queue(tx, name, query));
  }
}
