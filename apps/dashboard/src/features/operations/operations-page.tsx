import { operationPage, type OperationSummary } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { calendarDayOf } from '../../words/dates.js';
import en from '../../words/operations.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/operations.zh.json';

addWords({ zh, en });

/** The special operations: what they are called, who leads them, how long they run, and what may be done. */
export function OperationsPage() {
  const { t } = useWords();
  const operations = useRead('operations?limit=100', operationPage, { live: true });
  return (
    <Page title={t('operations.title')} lead={t('operations.lead')}>
      <ActLinks actions={['openOperation']} about={{}} />
      <Shown of={operations}>
        {({ items }) => (items.length === 0 ? <Nothing>{t('operations.empty')}</Nothing> : <OperationRows rows={items} />)}
      </Shown>
    </Page>
  );
}

function OperationRows({ rows }: { rows: OperationSummary[] }) {
  const { t, code, language } = useWords();
  const dayWords = (day: string | null) => (day === null ? t('operations.no-day') : calendarDayOf(day, language));
  const columns: Column<OperationSummary>[] = [
    {
      id: 'name',
      header: t('operations.name'),
      cell: ({ title }) => (
        <strong>
          <Told>{title}</Told>
        </strong>
      ),
    },
    { id: 'agency', header: t('operations.agency'), cell: ({ agencyId }) => <AgencyName id={agencyId} /> },
    {
      id: 'days',
      header: t('operations.days'),
      cell: ({ startsOn, endsOn }) => t('operations.until', { from: dayWords(startsOn), to: dayWords(endsOn) }),
    },
    {
      id: 'what',
      header: t('operations.what'),
      cell: ({ id, allowedActions }) => <ActLinks actions={allowedActions} about={{ rowId: id }} />,
    },
    { id: 'status', header: t('column.status'), cell: ({ status }) => code('operation-status', status) },
  ];
  return <DataTable caption={t('operations.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
