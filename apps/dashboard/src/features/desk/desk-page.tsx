import { deskView, dutyPage, type DeskView, type QueueName } from '@homeward/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useOpenMatters } from '../../parts/matters.js';
import { nextFirst } from '../../parts/order.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
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
const most = 20;

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
        <Duties />
        <div className="stack">
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

function Duties() {
  const { t } = useWords();
  const { agencyId } = useWho();
  const duties = useRead('duties?state=open&limit=200', dutyPage, { live: true });
  const matters = useOpenMatters();
  return (
    <Panel title={t('desk.next-up')}>
      <Shown of={duties}>
        {({ items, next }) => {
          const own = nextFirst(items.filter((duty) => duty.agencyId === agencyId));
          if (own.length === 0) return <Nothing>{t('desk.nothing')}</Nothing>;
          return (
            <>
              <NextUp duties={own.slice(0, most)} matters={matters} />
              {(own.length > most || next !== null) && (
                <TextLink to="/queues/duties-running">{t('desk.all-duties', { count: own.length })}</TextLink>
              )}
            </>
          );
        }}
      </Shown>
    </Panel>
  );
}
