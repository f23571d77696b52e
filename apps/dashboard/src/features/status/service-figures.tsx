import { systemFigures, type ServiceFigures } from '@homeward/contracts';
import { useState } from 'react';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Button } from '../../ui/button.js';
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

/** What waits and what is set aside in each service: every service is asked when somebody wants to know, and tells those who keep it running. */
export function FiguresOfServices() {
  const { t } = useWords();
  const [isWanted, setWanted] = useState(false);
  return (
    <Panel title={t('status.figures')}>
      {isWanted ? <Asked /> : <Button onClick={() => setWanted(true)}>{t('status.show-figures')}</Button>}
    </Panel>
  );
}

function Asked() {
  const told = useRead('system-figures', systemFigures);
  return <Shown of={told}>{({ services }) => <Rows rows={services} />}</Shown>;
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
  return <DataTable caption={t('status.figures')} columns={columns} rows={rows} keyOf={({ service }) => service} isWide />;
}

const valueOf = (value: number | null, unknown: string): string => (value === null ? unknown : String(Math.round(value)));
