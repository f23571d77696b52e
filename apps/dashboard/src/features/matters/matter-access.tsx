import { accessLog, officerPage, type AccessLog } from '@homeward/contracts';
import { Refused } from '../../api/failures.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import en from '../../words/matter-parts.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/matter-parts.zh.json';

addWords({ zh, en });

type Look = AccessLog['items'][number];

/** Who of the reader's agency opened the matter. Officers stand by number; their names are shown to those who may read them, for a purpose. */
export function MatterAccess({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const log = useRead(`matters/${matterId}/access-log`, accessLog);
  if (log.error instanceof Refused) return <Nothing>{t('access.not-for-you')}</Nothing>;
  return (
    <Panel title={t('access.title')}>
      <p className="dimmed">{t('access.lead')}</p>
      <Shown of={log}>
        {({ items }) => (items.length === 0 ? <Nothing>{t('access.empty')}</Nothing> : <Looks items={items} />)}
      </Shown>
      <Revealed path="officers?limit=200&include=name" schema={officerPage} label={t('access.names')}>
        {({ items }) => (
          <ul className="list">
            {items
              .filter(({ id }) => log.data?.items.some(({ officerId }) => officerId === id))
              .map(({ id, name }) => (
                <li key={id} className="list-line">
                  <span>{t('access.officer', { id: id.slice(0, 8) })}</span>
                  <Told>{name ?? t('parties.no-name')}</Told>
                </li>
              ))}
          </ul>
        )}
      </Revealed>
    </Panel>
  );
}

function Looks({ items }: { items: Look[] }) {
  const { t, code, language } = useWords();
  const reader = useWho().officerId;
  const columns: Column<Look>[] = [
    {
      id: 'officer',
      header: t('access.who'),
      cell: ({ officerId }) => (officerId === reader ? t('access.you') : t('access.officer', { id: officerId.slice(0, 8) })),
    },
    { id: 'last', header: t('access.last'), cell: ({ lastAt }) => instantOf(lastAt, language) },
    { id: 'first', header: t('access.first'), cell: ({ firstAt }) => instantOf(firstAt, language) },
    { id: 'purpose', header: t('access.purpose'), cell: ({ purpose }) => code('of.purposeOfUse', purpose) },
    { id: 'times', header: t('access.times'), cell: ({ times }) => times },
  ];
  return (
    <DataTable
      caption={t('access.title')}
      columns={columns}
      rows={items}
      keyOf={({ officerId, lastAt }) => `${officerId} ${lastAt}`}
    />
  );
}
