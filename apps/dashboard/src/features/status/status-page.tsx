import { useQuery } from '@tanstack/react-query';
import { serverClock } from '../../time/server-clock.js';
import { Shown } from '../../parts/shown.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import en from '../../words/status.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/status.zh.json';
import { Facts } from '../../parts/facts.js';
import { askAll, type Asked } from './asking.js';
import { FiguresOfServices } from './service-figures.js';

addWords({ zh, en });

const eachMs = 30_000;

/** Whether each service answers this desk, how fast, and whether this machine's clock is right. */
export function StatusPage() {
  const { t, language } = useWords();
  const services = useQuery({ queryKey: ['status', language], queryFn: () => askAll(language), refetchInterval: eachMs });
  return (
    <Page
      title={t('status.title')}
      lead={t('status.lead')}
      actions={<Button onClick={() => void services.refetch()}>{t('status.now')}</Button>}
    >
      <Shown of={services}>
        {(asked) => (
          <>
            <Panel title={t('status.services')}>
              <Services rows={asked} />
            </Panel>
            <FiguresOfServices />
            <Panel title={t('status.clock')}>
              <Facts
                of={[
                  [t('status.server-time'), instantOf(serverClock.now(), language)],
                  [t('status.own-time'), instantOf(Date.now(), language)],
                  [
                    t('status.difference'),
                    t('clock.seconds', { count: Math.round(Math.abs(serverClock.now() - Date.now()) / 1_000) }),
                  ],
                ]}
              />
            </Panel>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Services({ rows }: { rows: readonly Asked[] }) {
  const { t } = useWords();
  const columns: Column<Asked>[] = [
    { id: 'service', header: t('status.service'), cell: ({ service }) => t(`service.${service}`) },
    { id: 'time', header: t('status.took'), cell: ({ ms }) => (ms === null ? '' : t('clock.milliseconds', { count: ms })) },
    {
      id: 'state',
      header: t('column.status'),
      cell: ({ answers }) => (answers ? `✓ ${t('status.answers')}` : `✕ ${t('status.silent')}`),
    },
  ];
  return <DataTable caption={t('status.services')} columns={columns} rows={rows} keyOf={({ service }) => service} />;
}
