import type { DeskView, QueueName, QueuePage, QueueQuery } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Showing } from '../lists/showing.js';
import { queues } from './queues.js';

/** Shows an agency its own work. */
@Injectable()
export class DeskReadingService {
  constructor(private readonly showing: Showing) {}

  async overview(tx: EntityManager): Promise<DeskView> {
    const counted: DeskView['queues'] = [];
    for (const name of Object.keys(queues) as QueueName[])
      counted.push({ name, count: await queues[name].count(tx), href: `/api/v1/desk/queues/${name}` });
    return { queues: counted };
  }

  queue(tx: EntityManager, name: QueueName, page: QueueQuery): Promise<QueuePage> {
    return queues[name].page(tx, this.showing, page);
  }
}
