import { deskView, queueName, queuePage, type QueueName } from '@homeward/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { useWords, type Speech } from '../../words/use-words.js';
import { ChoosableRows } from './choosable-rows.js';
import { askedOf, isWhole, type QueueView } from './queue-view.js';
import { QueueFilters } from './queue-filters.js';

/** One queue. What is filtered and how far one has read stands in the address. */
export function QueuePage() {
  const { t } = useWords();
  const { name } = useParams({ strict: false });
  const known = queueName.safeParse(name);
  if (!known.success)
    return (
      <Page title={t('failure.not-found')}>
        <p>{t('failure.not-found-more')}</p>
      </Page>
    );
  return <KnownQueue name={known.data} />;
}

function KnownQueue({ name }: { name: QueueName }) {
  const { t } = useWords();
  const view = useSearch({ strict: false }) as QueueView;
  const navigate = useNavigate();
  const query = new URLSearchParams({ limit: '50', ...askedOf(view) });
  const queue = useRead(`desk/queues/${name}?${query}`, queuePage, { live: true });
  const desk = useRead('desk', deskView, { live: true });
  const count = isWhole(view) ? desk.data?.queues.find((each) => each.name === name)?.count : undefined;
  const go = (change: QueueView) => void navigate({ to: `/queues/${name}`, search: (old: QueueView) => ({ ...old, ...change }) });
  return (
    <Page title={t(`queue.${name}`)} lead={t(`queue.${name}-lead`)}>
      <QueueFilters view={view} change={go} />
      <Shown of={queue}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Nothing>{t('queues.empty')}</Nothing>
            ) : (
              <ChoosableRows key={name} name={name} items={items} by={view.group} />
            )}
            <Pager
              label={shownWords({ shown: items.length, count, goesOn: next !== null }, t)}
              first={{ label: t('ui.first-page'), go: view.cursor ? () => go({ cursor: undefined }) : undefined }}
              next={{ label: t('ui.next-page'), go: next === null ? undefined : () => go({ cursor: next }) }}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** How much of the queue is in sight; of a part of it nobody counts the rest. */
function shownWords(
  { shown, count, goesOn }: { shown: number; count: number | undefined; goesOn: boolean },
  t: Speech['t'],
): string {
  if (count !== undefined && count >= shown) return t('queues.shown-of', { shown, count });
  return t(goesOn ? 'queues.shown-more' : 'queues.shown', { shown });
}
