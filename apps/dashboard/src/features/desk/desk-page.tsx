import { deskView, dutyPage, type DeskView, type QueueName } from '@homeward/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMattersOf } from '../../parts/matters.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { DeskRoster } from './desk-roster.js';
import { NextUp } from './next-up.js';
import { OverdueTold } from './overdue-told.js';
import { UnreadNotices } from './unread-notices.js';

const six: readonly QueueName[] = [
  'transfers-to-answer',
  'duties-due-today',
  'duties-due-soon',
  'duties-overdue',
  'duties-escalated-to-me',
  'approvals-waiting',
];

/** The duty desk: what is next, and why. */
export function DeskPage() {
  const { t } = useWords();
  const desk = useRead('desk', deskView, { live: true });
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={
        <TextLink to="/acts/registerClue" kind="main">
          {t('act.registerClue.title')}
        </TextLink>
      }
    >
      <Shown of={desk}>
        {({ queues }) => (
          <>
            <OverdueTold count={queues.find(({ name }) => name === 'duties-overdue')?.count ?? 0} />
            <Numbers queues={six.flatMap((each) => queues.filter(({ name }) => name === each))} />
          </>
        )}
      </Shown>
      <div className="columns">
        <Duties desk={desk} />
        <div className="stack">
          <DeskRoster />
          <OtherQueues desk={desk} />
          <UnreadNotices />
        </div>
      </div>
    </Page>
  );
}

/** The queues beside the six. */
function OtherQueues({ desk }: { desk: UseQueryResult<DeskView> }) {
  const { t } = useWords();
  return (
    <Panel title={t('desk.more')}>
      <Shown of={desk}>
        {({ queues }) => (
          <ul className="list">
            {queues
              .filter(({ name }) => !six.includes(name))
              .map(({ name, count }) => (
                <li key={name}>
                  <span className="list-line">
                    <TextLink to={`/queues/${name}`}>{t(`queue.${name}`)}</TextLink>
                    <strong>{count}</strong>
                  </span>
                </li>
              ))}
          </ul>
        )}
      </Shown>
    </Panel>
  );
}

/** Each number is the length of the list behind it. */
function Numbers({ queues }: Pick<DeskView, 'queues'>) {
  const { t } = useWords();
  return (
    <ul className="cards" aria-label={t('desk.numbers')}>
      {queues.map(({ name, count }) => (
        <li key={name}>
          <TextLink to={`/queues/${name}`} kind="card">
            <strong>{count}</strong>
            <span>{t(`queue.${name}`)}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** What the agency owes, overdue first, then what is due first; what somebody has put aside comes back to them later. */
function Duties({ desk }: { desk: UseQueryResult<DeskView> }) {
  const { t } = useWords();
  const duties = useRead('duties?state=open&side=owner&order=due&aside=false&limit=20', dutyPage, { live: true });
  const matters = useMattersOf((duties.data?.items ?? []).map(({ matterId }) => matterId));
  const rest = desk.data?.queues.filter(({ name }) => name === 'duties-overdue' || name === 'duties-running') ?? [];
  return (
    <Panel title={t('desk.next-up')}>
      <Shown of={duties}>
        {({ items, next }) => {
          if (items.length === 0) return <Nothing>{t('desk.nothing')}</Nothing>;
          return (
            <>
              <NextUp duties={items} matters={matters} />
              {next !== null && (
                <p className="row-actions">
                  {rest.map(({ name, count }) => (
                    <TextLink key={name} to={`/queues/${name}`}>
                      {t('desk.all-duties', { queue: t(`queue.${name}`), count })}
                    </TextLink>
                  ))}
                </p>
              )}
            </>
          );
        }}
      </Shown>
    </Panel>
  );
}
