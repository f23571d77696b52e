import type { DeskView, QueueName, QueuePage, QueueQuery } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countTogether } from '../lists/count-together.js';
import { Showing } from '../lists/showing.js';
import { DeskMoments } from './desk-moment.js';
import { queues } from './queues.js';

const names = Object.keys(queues) as QueueName[];
const families = [...Map.groupBy(names, (name) => queues[name].family)];

/** Shows an agency its own work. */
@Injectable()
export class DeskReadingService {
  constructor(
    private readonly showing: Showing,
    private readonly moments: DeskMoments,
  ) {}

  async overview(tx: EntityManager): Promise<DeskView> {
    const moment = await this.moments.of(tx);
    const counted = await countTogether(
      tx,
      families.map(([{ rows }, members]) => ({ rows: rows(tx, moment), conditions: members.map((name) => queues[name].only) })),
    );
    const counts = new Map(
      families.flatMap(([, members], each) => members.map((name, place) => [name, counted[each]?.[place] ?? 0])),
    );
    const numbers = names.map((name) => ({ name, count: counts.get(name) ?? 0, href: `/api/v1/desk/queues/${name}` }));
    return { at: moment.now, queues: numbers };
  }

  async queue(tx: EntityManager, name: QueueName, asked: QueueQuery): Promise<QueuePage> {
    return queues[name].page(tx, this.showing, asked, await this.moments.of(tx));
  }
}
