import type { QueuePage, QueueQuery } from '@homeward/contracts';
import type { PermitRow } from '@homeward/security';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { List, Listed, Showing } from '../lists/showing.js';
import type { DeskMoment } from './desk-moment.js';
import { narrow, type Marks } from './queue-filters.js';

/** Rows that several queues take their own from; they are read once for all numbers. */
export interface Family {
  rows: (tx: EntityManager, moment: DeskMoment) => SelectQueryBuilder<ObjectLiteral>;
}

/** A queue counts and lists the same rows: those of its family that fulfil its condition. */
export interface Queue {
  family: Family;
  only: string | undefined;
  page: (tx: EntityManager, showing: Showing, asked: QueueQuery, moment: DeskMoment) => Promise<QueuePage>;
}

interface Parts<Row extends Listed> {
  rows: (tx: EntityManager, moment: DeskMoment) => SelectQueryBuilder<Row>;
  marks: Marks;
  guarded: (row: Row) => PermitRow;
  view: (moment: DeskMoment) => (row: Row) => QueuePage['items'][number];
  read?: List<Row, unknown>['read'];
}

/** Makes the queues of one family: each is named by its condition, and shown as the family's rows are shown. */
export function familyOf<Row extends Listed>({ rows, marks, guarded, view, read }: Parts<Row>): (only?: string) => Queue {
  const family: Family = { rows };
  return (only) => ({
    family,
    only,
    page: (tx, showing, { cursor, limit, ...filters }, moment) => {
      const query = rows(tx, moment);
      if (only !== undefined) query.andWhere(only);
      narrow(query, marks, filters, moment.now);
      return showing.page(
        tx,
        { action: 'operations-centre:readQueue', query, guarded, view: view(moment), read },
        { cursor, limit },
      );
    },
  });
}
