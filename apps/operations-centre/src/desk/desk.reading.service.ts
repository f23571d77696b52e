import type { DeskView, QueueName, QueuePage, QueueQuery, WallNumbers } from '@homeward/contracts';
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

  /** The same numbers for a wall, and how many duties fall due within the hour after them. */
  async wall(tx: EntityManager): Promise<WallNumbers> {
    const { at, queues: lengths } = await this.overview(tx);
    const [within] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM operations_centre.clocks
        WHERE owner_agency_id = (SELECT operations_centre.acting_agency()) AND state = 'open' AND standing = 'running'
          AND due_at > $1::timestamptz AND due_at <= $1::timestamptz + interval '1 hour'`,
      [at],
    );
    return { at, queues: lengths.map(({ name, count }) => ({ name, count })), dueWithinHour: within?.count ?? 0 };
  }

  async queue(tx: EntityManager, name: QueueName, asked: QueueQuery): Promise<QueuePage> {
    return queues[name].page(tx, this.showing, asked, await this.moments.of(tx));
  }
}
