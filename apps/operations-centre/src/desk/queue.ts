import type { QueuePage, QueueQuery } from '@homeward/contracts';
import type { PermitRow } from '@homeward/security';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { List, Listed, Showing } from '../lists/showing.js';
import type { DeskMoment } from './desk-moment.js';

/** A queue counts and lists the same query. */
export interface Queue {
  query: (tx: EntityManager, moment: DeskMoment) => SelectQueryBuilder<ObjectLiteral>;
  page: (tx: EntityManager, showing: Showing, asked: QueueQuery, moment: DeskMoment) => Promise<QueuePage>;
}

/** Where the rows of a queue carry the marks that filters ask for. */
export interface Marks {
  status: string;
  severity?: string;
  minor?: string;
}

interface Parts<Row extends Listed> {
  query: (tx: EntityManager, moment: DeskMoment) => SelectQueryBuilder<Row>;
  marks: Marks;
  guarded: (row: Row) => PermitRow;
  view: (moment: DeskMoment) => (row: Row) => QueuePage['items'][number];
  read?: List<Row, unknown>['read'];
}

/** Makes a queue from its query and from how its rows are shown. */
export const queueOf = <Row extends Listed>({ query, marks, guarded, view, read }: Parts<Row>): Queue => ({
  query,
  page: (tx, showing, { severity, minor, status, ...place }, moment) => {
    const rows = query(tx, moment);
    const column = (mark: 'severity' | 'minor') => marks[mark] ?? markOfMatter(rows.alias, mark);
    if (severity !== undefined) rows.andWhere(`${column('severity')} = :severity`, { severity });
    if (minor !== undefined) rows.andWhere(`${column('minor')} = :minor`, { minor });
    if (status !== undefined) rows.andWhere(`${marks.status} = :status`, { status });
    return showing.page(tx, { action: 'operations-centre:readQueue', query: rows, guarded, view: view(moment), read }, place);
  },
});

const markOfMatter = (alias: string, mark: string): string =>
  `(SELECT matter.${mark} FROM operations_centre.matters matter WHERE matter.id = ${alias}.matter_id)`;
