import type { DeskClueView, DeskTransferState, QueueName } from '@homeward/contracts';
import { guardedMatter, matterSummaryOf } from '../matters/matter-view.js';
import { sharedMatters } from '../matters/readable-matters.js';
import { ApprovalEntity } from './approval.entity.js';
import { DeskClueEntity } from './clue.entity.js';
import { dutyQueues } from './duty-queues.js';
import { clueViewOf, guardedClue, guardedTransfer } from './guarded-rows.js';
import { queueOf, type Queue } from './queue.js';
import { TransferEntity } from './transfer.entity.js';

const clues = (...statuses: DeskClueView['status'][]): Queue =>
  queueOf({
    query: (tx, { agencyId }) =>
      tx
        .createQueryBuilder(DeskClueEntity, 'clue')
        .where('clue.agency_id = :agencyId AND clue.status IN (:...statuses)', { agencyId, statuses }),
    marks: { status: 'clue.status', severity: 'clue.severity', minor: 'clue.minor' },
    guarded: guardedClue,
    view: () => clueViewOf,
  });

const transfers = (side: 'from_agency_id' | 'to_agency_id', ...states: DeskTransferState[]): Queue =>
  queueOf({
    query: (tx, { agencyId }) =>
      tx
        .createQueryBuilder(TransferEntity, 'transfer')
        .where(`transfer.${side} = :agencyId AND transfer.state IN (:...states)`, { agencyId, states }),
    marks: { status: 'transfer.state', severity: 'transfer.severity' },
    guarded: guardedTransfer,
    view: () => (transfer) => ({ ...transfer }),
  });

const approvals: Queue = queueOf({
  query: (tx, { agencyId }) =>
    tx
      .createQueryBuilder(ApprovalEntity, 'approval')
      .where(`approval.agency_id = :agencyId AND approval.state = 'waiting'`, { agencyId }),
  marks: { status: 'approval.kind' },
  guarded: (row) => ({ ...row }),
  view:
    () =>
    ({ state: _state, ...approval }) =>
      approval,
});

const openMatters = (more?: (now: string) => { where: string; values: object }): Queue =>
  queueOf({
    query: (tx, { now }) => {
      const open = sharedMatters(tx).andWhere(`matter.status = 'open'`);
      const asked = more?.(now);
      return asked === undefined ? open : open.andWhere(asked.where, asked.values);
    },
    marks: { status: 'matter.status', severity: 'matter.severity', minor: 'matter.minor' },
    guarded: guardedMatter,
    view: () => matterSummaryOf,
  });

const silentMs = 86_400_000;

/** The queues of the desk, in the order in which it shows them. */
export const queues: Readonly<Record<QueueName, Queue>> = {
  'clues-to-triage': clues('registered'),
  'clues-to-decide': clues('triaged', 'returned'),
  'approvals-waiting': approvals,
  'transfers-to-answer': transfers('to_agency_id', 'offered', 'received', 'supplemented', 'contested'),
  'transfers-awaiting-answer': transfers('from_agency_id', 'offered', 'received', 'supplemented'),
  'transfers-returned': transfers('from_agency_id', 'supplement-requested', 'refused', 'redirected', 'expired'),
  'transfers-to-report': transfers('to_agency_id', 'accepted'),
  'transfers-awaiting-result': transfers('from_agency_id', 'accepted'),
  'results-to-acknowledge': transfers('from_agency_id', 'result-reported'),
  ...dutyQueues,
  'matters-open': openMatters(),
  'matters-without-clock': openMatters(() => ({ where: 'matter.open_clocks = 0', values: {} })),
  'matters-unattended': openMatters((now) => ({
    where: 'matter.attended_at < :silentSince',
    values: { silentSince: new Date(Date.parse(now) - silentMs).toISOString() },
  })),
};
