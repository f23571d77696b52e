import { queueName, queuePage, type QueueName, type QueuePage as Answer } from '@homeward/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Failure } from '../../parts/failure.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { useWords } from '../../words/use-words.js';
import { fits, type QueueView } from './fitting.js';
import { QueueFilters } from './queue-filters.js';
import { QueueRows } from './queue-rows.js';

/** One queue. What is filtered and how far one has read stands in the address. */
export function QueuePage() {
  const { t } = useWords();
  const { name } = useParams({ strict: false });
  const known = queueName.safeParse(name);
  if (!known.success)
    return (
      <Page title={t('failure.not-found')}>
        <Failure error={null} />
      </Page>
    );
  return <KnownQueue name={known.data} />;
}

function KnownQueue({ name }: { name: QueueName }) {
  const { t } = useWords();
  const view = useSearch({ strict: false }) as QueueView;
  const navigate = useNavigate();
  const query = new URLSearchParams({ limit: '50', ...(view.cursor && { cursor: view.cursor }) });
  const queue = useRead(`desk/queues/${name}?${query}`, queuePage, { live: true });
  const go = (change: QueueView) => void navigate({ to: `/queues/${name}`, search: (old: QueueView) => ({ ...old, ...change }) });
  return (
    <Page title={t(`queue.${name}`)} lead={t(`queue.${name}-lead`)}>
      <QueueFilters name={name} view={view} change={go} />
      <Shown of={queue}>
        {({ items, next }) => {
          const shown = items.filter((item) => fits(item, view));
          return (
            <>
              {shown.length === 0 ? <Nothing>{t('queues.empty')}</Nothing> : <QueueRows name={name} items={shown} />}
              <Pager
                label={counted(items, shown, next, t)}
                first={{ label: t('ui.first-page'), go: view.cursor ? () => go({ cursor: undefined }) : undefined }}
                next={{ label: t('ui.next-page'), go: next === null ? undefined : () => go({ cursor: next }) }}
              />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

type Items = Answer['items'];

/** How many of how many are in sight: what a filter hides is told. */
function counted(
  all: Items,
  shown: Items,
  next: string | null,
  t: (key: string, values?: Record<string, number>) => string,
): string {
  const key = shown.length === all.length ? 'queues.shown' : 'queues.shown-of';
  return t(next === null ? key : `${key}-more`, { shown: shown.length, all: all.length });
}
