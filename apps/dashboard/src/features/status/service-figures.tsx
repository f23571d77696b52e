import { systemFigures, type ServiceFigures } from '@homeward/contracts';
import { Refused } from '../../api/failures.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

const figures = [
  'consumerLag',
  'parkedRecords',
  'keysBehindGaps',
  'heldOldestSeconds',
  'outboxOldestSeconds',
  'dutiesOverdueArmed',
] as const;

/** What waits and what is set aside in each service, for those who may see it; anybody else sees nothing of it. */
export function FiguresOfServices() {
  const { t } = useWords();
  const told = useRead('system-figures', systemFigures);
  if (told.error instanceof Refused) return null;
  return (
    <Panel title={t('status.figures')}>
      <Shown of={told}>{({ services }) => <Rows rows={services} />}</Shown>
    </Panel>
  );
}

function Rows({ rows }: { rows: readonly ServiceFigures[] }) {
  const { t, maybe } = useWords();
  const columns: Column<ServiceFigures>[] = [
    { id: 'service', header: t('status.service'), cell: ({ service }) => maybe(`service.${service}`) ?? service },
    ...figures.map((name) => ({
      id: name,
      header: t(`status.figure.${name}`),
      cell: (row: ServiceFigures) => valueOf(row[name], t('status.not-told')),
    })),
  ];
  return <DataTable caption={t('status.figures')} columns={columns} rows={rows} keyOf={({ service }) => service} />;
}

const valueOf = (value: number | null, unknown: string): string => (value === null ? unknown : String(Math.round(value)));
