import type { DeskClueView, DeskTransferState, QueueName } from '@homeward/contracts';
import { guardedMatter, matterSummaryOf } from '../matters/matter-view.js';
import { sharedMatters } from '../matters/readable-matters.js';
import { ApprovalEntity } from './approval.entity.js';
import { DeskClueEntity } from './clue.entity.js';
import { dutyQueues } from './duty-queues.js';
import { clueViewOf, guardedClue, guardedTransfer } from './guarded-rows.js';
import { familyOf, type Queue } from './queue.js';
import { TransferEntity } from './transfer.entity.js';

const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** What is over is no one's work; leaving it out here keeps the reading as short as the work is. */
const cluesAtWork: readonly DeskClueView['status'][] = ['registered', 'triaged', 'returned'];
const clueFamily = familyOf({
  rows: (tx, { agencyId }) =>
    tx
      .createQueryBuilder(DeskClueEntity, 'clue')
      .where(`clue.agency_id = :agencyId AND ${oneOf('clue.status', cluesAtWork)}`, { agencyId }),
  marks: { status: 'clue.status', severity: 'clue.severity', minor: 'clue.minor' },
  guarded: guardedClue,
  view: () => clueViewOf,
});
const clues = (...statuses: DeskClueView['status'][]): Queue => clueFamily(oneOf('clue.status', statuses));

const receivedAtWork: readonly DeskTransferState[] = ['offered', 'received', 'supplemented', 'contested', 'accepted'];
const sentAtWork: readonly DeskTransferState[] = [
  'offered',
  'received',
  'supplemented',
  'supplement-requested',
  'refused',
  'redirected',
  'expired',
  'accepted',
  'result-reported',
];
const transferFamily = (side: 'from_agency_id' | 'to_agency_id', states: readonly DeskTransferState[]) =>
  familyOf({
    rows: (tx, { agencyId }) =>
      tx
        .createQueryBuilder(TransferEntity, 'transfer')
        .where(`transfer.${side} = :agencyId AND ${oneOf('transfer.state', states)}`, { agencyId }),
    marks: {
      status: 'transfer.state',
      severity: 'transfer.severity',
      other: side === 'from_agency_id' ? 'transfer.to_agency_id' : 'transfer.from_agency_id',
    },
    guarded: guardedTransfer,
    view: () => (transfer) => ({ ...transfer }),
  });
const [received, sent] = [transferFamily('to_agency_id', receivedAtWork), transferFamily('from_agency_id', sentAtWork)];
const incoming = (...states: DeskTransferState[]): Queue => received(oneOf('transfer.state', states));
const outgoing = (...states: DeskTransferState[]): Queue => sent(oneOf('transfer.state', states));

const approvals = familyOf({
  rows: (tx, { agencyId }) =>
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

const silentMs = 86_400_000;
const openMatters = familyOf({
  rows: (tx, { now }) =>
    sharedMatters(tx).andWhere(`matter.status = 'open'`, { silentSince: new Date(Date.parse(now) - silentMs).toISOString() }),
  marks: {
    status: 'matter.status',
    severity: 'matter.severity',
    minor: 'matter.minor',
    matterId: 'matter.id',
    other: 'matter.opened_by_agency_id',
  },
  guarded: guardedMatter,
  view: () => matterSummaryOf,
});

/** The queues of the desk, in the order in which it shows them. */
export const queues: Readonly<Record<QueueName, Queue>> = {
  'clues-to-triage': clues('registered'),
  'clues-to-decide': clues('triaged', 'returned'),
  'approvals-waiting': approvals(),
  'transfers-to-answer': incoming('offered', 'received', 'supplemented', 'contested'),
  'transfers-awaiting-answer': outgoing('offered', 'received', 'supplemented'),
  'transfers-returned': outgoing('supplement-requested', 'refused', 'redirected', 'expired'),
  'transfers-to-report': incoming('accepted'),
  'transfers-awaiting-result': outgoing('accepted'),
  'results-to-acknowledge': outgoing('result-reported'),
  ...dutyQueues,
  'matters-open': openMatters(),
  'matters-without-clock': openMatters('matter.open_clocks = 0'),
  'matters-unattended': openMatters('matter.attended_at < :silentSince'),
};
