import type {
  ClockView,
  DeskApprovalView,
  DeskClueView,
  DeskTransferView,
  MatterSummary,
  QueueName,
  QueuePage,
} from '@homeward/contracts';
import { dutyPage } from '@homeward/contracts';
import { useAgencyName } from '../../parts/agencies.js';
import { clockOf, clockOfDesk } from '../../parts/clock-of.js';
import { MatterClass, MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { someIds } from '../../parts/some-ids.js';
import { useRead } from '../../parts/use-read.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { useChoosing } from './choosing.js';

type Items = QueuePage['items'];

/** The rows of a queue, with the columns that its kind has. */
export function QueueRows({ name, items }: { name: QueueName; items: Items }) {
  if (name.startsWith('clues')) return <ClueRows rows={items as DeskClueView[]} />;
  if (name.startsWith('duties')) return <DutyRows rows={items as ClockView[]} />;
  if (name.startsWith('matters')) return <MatterRows rows={items as MatterSummary[]} />;
  if (name.startsWith('approvals')) return <ApprovalRows rows={items as DeskApprovalView[]} />;
  return <TransferRows rows={items as DeskTransferView[]} />;
}

const useRecorded = <Row extends { recordedAt: string }>(): Column<Row> => {
  const { t, language } = useWords();
  return { id: 'recorded', header: t('column.recorded'), cell: ({ recordedAt }) => instantOf(recordedAt, language) };
};

function ClueRows({ rows }: { rows: DeskClueView[] }) {
  const { t, code } = useWords();
  const matters = useMattersOf(rows.map(({ matterId }) => matterId));
  const recorded = useRecorded<DeskClueView>();
  const columns: Column<DeskClueView>[] = [
    { id: 'clue', header: t('column.clue'), cell: ({ id }) => <TextLink to={`/clues/${id}`}>{t('clue.open')}</TextLink> },
    {
      id: 'matter',
      header: t('column.matter'),
      cell: ({ matterId }) => <MatterName matter={matters.get(matterId)} id={matterId} />,
    },
    { id: 'class', header: t('column.class'), cell: (row) => <MatterClass severity={row.severity} minor={row.minor} /> },
    recorded,
    { id: 'status', header: t('column.status'), cell: ({ status }) => code('clue-status', status) },
  ];
  return <DataTable caption={t('column.clue')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function TransferRows({ rows }: { rows: DeskTransferView[] }) {
  const { t, code } = useWords();
  const name = useAgencyName();
  const recorded = useRecorded<DeskTransferView>();
  const nameOf = ({ fromAgencyId, toAgencyId }: DeskTransferView) =>
    t('transfer.from-to', { from: name(fromAgencyId), to: name(toAgencyId) });
  const choosing = useChoosing(nameOf);
  const columns: Column<DeskTransferView>[] = [
    {
      id: 'transfer',
      header: t('column.transfer'),
      cell: (row) => <TextLink to={`/transfers/${row.id}`}>{nameOf(row)}</TextLink>,
    },
    { id: 'purpose', header: t('field.purpose.label'), cell: ({ purpose }) => (purpose ? code('of.purpose', purpose) : '') },
    { id: 'class', header: t('column.class'), cell: ({ severity }) => <MatterClass severity={severity} minor={false} /> },
    recorded,
    { id: 'status', header: t('column.status'), cell: ({ state }) => code('transfer-status', state) },
    ...choosing,
  ];
  return <DataTable caption={t('column.transfer')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

/** A queue tells which duties and when they are due; their names and ladders are told by coordination. */
function DutyRows({ rows }: { rows: ClockView[] }) {
  const speech = useWords();
  const { t, say } = speech;
  const matters = useMattersOf(rows.map(({ matterId }) => matterId));
  const ids = someIds(rows.map(({ id }) => id));
  const { data } = useRead(`duties?ids=${ids}&limit=200`, dutyPage, { live: true, enabled: ids !== '' });
  const known = new Map((data?.items ?? []).map((duty) => [duty.id, duty]));
  const nameOf = ({ id, dutyType }: ClockView) => say(known.get(id)?.title ?? { zh: dutyType, en: dutyType });
  const choosing = useChoosing(nameOf);
  const columns: Column<ClockView>[] = [
    {
      id: 'duty',
      header: t('column.duty'),
      cell: (row) => <TextLink to={`/duties/${row.id}`}>{nameOf(row)}</TextLink>,
    },
    {
      id: 'matter',
      header: t('column.matter'),
      cell: ({ matterId }) => <MatterName matter={matters.get(matterId)} id={matterId} />,
    },
    {
      id: 'clock',
      header: t('column.clock'),
      cell: (row) => {
        const duty = known.get(row.id);
        return <DutyClock clock={duty ? clockOf(duty, speech) : clockOfDesk(row)} />;
      },
    },
    ...choosing,
  ];
  return <DataTable caption={t('column.duty')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function ApprovalRows({ rows }: { rows: DeskApprovalView[] }) {
  const { t, code } = useWords();
  const matters = useMattersOf(rows.map(({ matterId }) => matterId));
  const recorded = useRecorded<DeskApprovalView>();
  const columns: Column<DeskApprovalView>[] = [
    {
      id: 'approval',
      header: t('column.approval'),
      cell: ({ kind, matterId }) => <TextLink to={`/matters/${matterId}?tab=work`}>{code('approval', kind)}</TextLink>,
    },
    {
      id: 'matter',
      header: t('column.matter'),
      cell: ({ matterId }) => <MatterName matter={matters.get(matterId)} id={matterId} />,
    },
    recorded,
  ];
  return <DataTable caption={t('column.approval')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function MatterRows({ rows }: { rows: MatterSummary[] }) {
  const { t, code } = useWords();
  const recorded = useRecorded<MatterSummary>();
  const columns: Column<MatterSummary>[] = [
    { id: 'matter', header: t('column.matter'), cell: (matter) => <MatterName matter={matter} id={matter.id} /> },
    { id: 'class', header: t('column.class'), cell: (row) => <MatterClass severity={row.severity} minor={row.minor} /> },
    { id: 'clocks', header: t('column.clocks'), cell: ({ openClocks }) => (openClocks === 0 ? t('matter.no-clock') : openClocks) },
    recorded,
    { id: 'status', header: t('column.status'), cell: ({ status }) => code('matter-status', status) },
  ];
  return <DataTable caption={t('column.matter')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
