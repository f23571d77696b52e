import { matterNumber, matterPage, type MatterPage, type MatterSummary } from '@homeward/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ActLinks } from '../../parts/act-links.js';
import { useAgenciesOf } from '../../parts/agencies.js';
import { groupedNumber, ungroupedNumber } from '../../parts/grouped-number.js';
import { MatterClass, MatterName } from '../../parts/matter-name.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

interface MattersView {
  stage?: string | undefined;
  status?: string | undefined;
  number?: string | undefined;
  cursor?: string | undefined;
}

const stages = ['intake', 'crackdown', 'rescue', 'resettlement', 'rehabilitation', 'prevention'] as const;

/** The matters that the agency takes part in, found by number, stage and state. */
export function MattersPage() {
  const { t } = useWords();
  const view = useSearch({ strict: false }) as MattersView;
  const navigate = useNavigate();
  const asked = Object.entries(view).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  const isNumber = view.number === undefined || matterNumber.safeParse(view.number).success;
  const matters = useRead(`matters?${new URLSearchParams([['limit', '50'], ...asked])}`, matterPage, {
    live: true,
    enabled: isNumber,
  });
  const go = (change: MattersView) =>
    void navigate({ to: '/matters', search: (old: MattersView) => ({ ...old, cursor: undefined, ...change }) });
  return (
    <Page title={t('matters.title')} lead={t('matters.lead')}>
      <Finding view={view} change={go} />
      <FileSent />
      {isNumber ? <Found view={view} go={go} matters={matters} /> : <Nothing>{t('matters.no-number')}</Nothing>}
    </Page>
  );
}

interface FoundProps {
  view: MattersView;
  go: (change: MattersView) => void;
  matters: UseQueryResult<MatterPage>;
}

function Found({ view, go, matters }: FoundProps) {
  const { t } = useWords();
  return (
    <Shown of={matters}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? <Nothing>{t('matters.empty')}</Nothing> : <MatterRows rows={items} />}
          <Pager
            label={t(next === null ? 'queues.shown' : 'queues.shown-more', { shown: items.length, all: items.length })}
            first={{ label: t('ui.first-page'), go: view.cursor ? () => go({}) : undefined }}
            next={{ label: t('ui.next-page'), go: next === null ? undefined : () => go({ cursor: next }) }}
          />
        </>
      )}
    </Shown>
  );
}

/** A file is received before its matter is shared with the procuratorate: its case is not on the list yet. */
function FileSent() {
  const { t } = useWords();
  const { agencyId } = useWho();
  const agency = useAgenciesOf([agencyId]).get(agencyId);
  if (agency?.kind !== 'procuratorate') return null;
  return (
    <div className="stack">
      <p className="dimmed">{t('matters.file-sent')}</p>
      <ActLinks actions={['receiveFile']} about={{}} />
    </div>
  );
}

function Finding({ view, change }: { view: MattersView; change: (change: MattersView) => void }) {
  const { t, code } = useWords();
  const [number, setNumber] = useState(view.number ?? '');
  useEffect(() => {
    if (location.hash === '#find') document.getElementById('number')?.focus();
  });
  return (
    <Panel title={t('matters.find')}>
      <form
        className="form-row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ number: ungroupedNumber(number) || undefined });
        }}
      >
        <TextField name="number" kind="search" label={t('matters.number')} value={number} onChange={setNumber} />
        <Button type="submit">{t('shell.search')}</Button>
        <ChoiceField
          name="stage"
          label={t('matters.stage')}
          value={view.stage ?? ''}
          empty={t('queues.any')}
          choices={stages.map((value) => ({ value, label: code('stage', value) }))}
          onChange={(stage) => change({ stage: stage || undefined })}
        />
        <ChoiceField
          name="status"
          label={t('column.status')}
          value={view.status ?? ''}
          empty={t('queues.any')}
          choices={['open', 'closed'].map((value) => ({ value, label: code('matter-status', value) }))}
          onChange={(status) => change({ status: status || undefined })}
        />
      </form>
      {view.number && <p className="dimmed">{t('matters.found-by', { number: groupedNumber(view.number) })}</p>}
    </Panel>
  );
}

function MatterRows({ rows }: { rows: MatterSummary[] }) {
  const { t, code, language } = useWords();
  const columns: Column<MatterSummary>[] = [
    { id: 'matter', header: t('column.matter'), cell: (matter) => <MatterName matter={matter} id={matter.id} /> },
    { id: 'class', header: t('column.class'), cell: (row) => <MatterClass severity={row.severity} minor={row.minor} /> },
    { id: 'survivors', header: t('column.survivors'), cell: ({ survivors }) => survivors },
    { id: 'clocks', header: t('column.clocks'), cell: ({ openClocks }) => (openClocks === 0 ? t('matter.no-clock') : openClocks) },
    { id: 'recorded', header: t('column.recorded'), cell: ({ recordedAt }) => instantOf(recordedAt, language) },
    { id: 'status', header: t('column.status'), cell: ({ status }) => code('matter-status', status) },
  ];
  return <DataTable caption={t('matters.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
