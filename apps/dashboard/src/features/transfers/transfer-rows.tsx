import { dutyPage, type DutySummary, type MatterSummary, type TransferSummary } from '@homeward/contracts';
import { useAgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { groupedNumber } from '../../parts/grouped-number.js';
import { MatterClass } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { someIds } from '../../parts/some-ids.js';
import { useRead } from '../../parts/use-read.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

interface TransferRowsProps {
  rows: readonly TransferSummary[];
  direction: 'in' | 'out';
}

/** One line a transfer, with the clocks that run on it: to answer, and to report back. */
export function TransferRows({ rows, direction }: TransferRowsProps) {
  const { t, code, language } = useWords();
  const name = useAgencyName();
  const matters = useMattersOf(rows.map(({ matterId }) => matterId));
  const ids = someIds(rows.map(({ id }) => id));
  const { data } = useRead(`duties?subjectIds=${ids}&state=open&limit=200`, dutyPage, { live: true, enabled: ids !== '' });
  const duties = data?.items ?? [];
  const columns: Column<TransferSummary>[] = [
    {
      id: 'transfer',
      header: t(direction === 'in' ? 'transfer.from' : 'transfer.to'),
      cell: (row) => <Way row={row} agency={name(direction === 'in' ? row.fromAgencyId : row.toAgencyId)} matters={matters} />,
    },
    { id: 'purpose', header: t('field.purpose.label'), cell: ({ purpose }) => code('of.purpose', purpose) },
    { id: 'class', header: t('column.class'), cell: ({ severity }) => <MatterClass severity={severity} minor={false} /> },
    {
      id: 'clock',
      header: t('column.clock'),
      cell: ({ id }) => <Clocks duties={duties.filter((duty) => duty.subjectId === id)} />,
    },
    ...(direction === 'out'
      ? [
          {
            id: 'reminded',
            header: t('transfer.reminded'),
            cell: ({ remindedAt }: TransferSummary) => (remindedAt === null ? '' : instantOf(remindedAt, language)),
          },
        ]
      : []),
    { id: 'recorded', header: t('column.recorded'), cell: ({ recordedAt }) => instantOf(recordedAt, language) },
    { id: 'status', header: t('column.status'), cell: ({ status }) => code('transfer-status', status) },
  ];
  return <DataTable caption={t('transfers.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

/** To one transfer. Several of one agency are told apart by their matter, where it is open to the reader, and by when they were offered. */
function Way({ row, agency, matters }: { row: TransferSummary; agency: string; matters: ReadonlyMap<string, MatterSummary> }) {
  const { t, language } = useWords();
  const number = matters.get(row.matterId ?? '')?.number;
  const called = number ? groupedNumber(number) : instantOf(row.recordedAt, language);
  return (
    <>
      <TextLink to={`/transfers/${row.id}`} label={`${agency}${t('ui.comma')}${called}`}>
        {agency}
      </TextLink>
      {number && (
        <>
          <br />
          <span className="number dimmed">{groupedNumber(number)}</span>
        </>
      )}
    </>
  );
}

function Clocks({ duties }: { duties: readonly DutySummary[] }) {
  const speech = useWords();
  if (duties.length === 0) return <span className="dimmed">{speech.t('matter.no-clock')}</span>;
  return (
    <ul className="list">
      {duties.map((duty) => (
        <li key={duty.id}>
          <span className="dimmed">{speech.say(duty.title)}</span>
          <DutyClock clock={clockOf(duty, speech)} compact />
        </li>
      ))}
    </ul>
  );
}
