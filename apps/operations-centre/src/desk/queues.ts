import type { DeskClueView, DeskTransferState, QueueName, QueuePage, QueueQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { PermitRow } from '@homeward/security';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Showing } from '../lists/showing.js';
import { guardedMatter, matterSummaryOf } from '../matters/matter-view.js';
import { sharedMatters } from '../matters/readable-matters.js';
import { ClockEntity } from './clock.entity.js';
import { DeskClueEntity } from './clue.entity.js';
import { clueViewOf, guardedClock, guardedClue, guardedTransfer } from './guarded-rows.js';
import { TransferEntity } from './transfer.entity.js';

/** A queue counts and lists the same query. */
export interface Queue {
  count: (tx: EntityManager) => Promise<number>;
  page: (tx: EntityManager, showing: Showing, place: QueueQuery) => Promise<QueuePage>;
}

interface Parts<Row extends { id: string; recordedAt: string }> {
  query: (tx: EntityManager) => SelectQueryBuilder<Row>;
  guarded: (row: Row) => PermitRow;
  view: (row: Row) => QueuePage['items'][number];
}

const queueOf = <Row extends { id: string; recordedAt: string }>({ query, guarded, view }: Parts<Row>): Queue => ({
  count: (tx) => query(tx).getCount(),
  page: (tx, showing, place) => showing.page(tx, { action: 'operations-centre:readQueue', query: query(tx), guarded, view }, place),
});

const clues = (...statuses: DeskClueView['status'][]): Queue =>
  queueOf({
    query: (tx) =>
      tx
        .createQueryBuilder(DeskClueEntity, 'clue')
        .where('clue.agency_id = :agencyId AND clue.status IN (:...statuses)', { agencyId: accessOf(tx).agencyId, statuses }),
    guarded: guardedClue,
    view: clueViewOf,
  });

const transfers = (side: 'from_agency_id' | 'to_agency_id', ...states: DeskTransferState[]): Queue =>
  queueOf({
    query: (tx) =>
      tx
        .createQueryBuilder(TransferEntity, 'transfer')
        .where(`transfer.${side} = :agencyId AND transfer.state IN (:...states)`, { agencyId: accessOf(tx).agencyId, states }),
    guarded: guardedTransfer,
    view: (transfer) => ({ ...transfer }),
  });

const duties = (missed: boolean): Queue =>
  queueOf({
    query: (tx) =>
      tx
        .createQueryBuilder(ClockEntity, 'clock')
        .where(`clock.owner_agency_id = :agencyId AND clock.state = 'open' AND clock.missed = :missed`, {
          agencyId: accessOf(tx).agencyId,
          missed,
        }),
    guarded: guardedClock,
    view: (clock) => ({ ...clock }),
  });

const openMatters = (more?: string): Queue =>
  queueOf({
    query: (tx) => {
      const open = sharedMatters(tx).andWhere(`matter.status = 'open'`);
      return more === undefined ? open : open.andWhere(more);
    },
    guarded: guardedMatter,
    view: matterSummaryOf,
  });

/** The queues of the desk, in the order in which it shows them. */
export const queues: Readonly<Record<QueueName, Queue>> = {
  'clues-to-triage': clues('registered'),
  'clues-to-decide': clues('triaged', 'returned'),
  'transfers-to-answer': transfers('to_agency_id', 'offered', 'received', 'supplemented', 'contested'),
  'transfers-awaiting-answer': transfers('from_agency_id', 'offered', 'received', 'supplemented'),
  'transfers-returned': transfers('from_agency_id', 'supplement-requested', 'refused', 'redirected', 'expired'),
  'results-to-acknowledge': transfers('from_agency_id', 'result-reported'),
  'duties-overdue': duties(true),
  'duties-running': duties(false),
  'matters-open': openMatters(),
  'matters-without-clock': openMatters('matter.open_clocks = 0'),
};
