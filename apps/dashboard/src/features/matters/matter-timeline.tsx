import { dutyPage, timelineKind, timelinePage } from '@homeward/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Nothing, Shown } from '../../parts/shown.js';
import { usePages } from '../../parts/use-pages.js';
import { useRead } from '../../parts/use-read.js';
import { Button } from '../../ui/button.js';
import { CheckField, ChoiceField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { dayOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { foldedTimeline } from './folding.js';
import { TimelineRow } from './timeline-row.js';

interface TimelineView {
  kind?: string | undefined;
  entry?: string | undefined;
  noise?: boolean | undefined;
}

/** What happened, newest first, told by which agency; what lies further back is read when somebody asks for it. */
export function MatterTimeline({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const { kind, entry, noise = false } = useSearch({ strict: false }) as TimelineView;
  const asked = new URLSearchParams([['limit', '200'], ...(kind ? [['kind', kind]] : []), ...(entry ? [['entry', entry]] : [])]);
  const timeline = usePages(`matters/${matterId}/timeline?${asked}`, timelinePage);
  const items = useMemo(() => timeline.data?.pages.flatMap((page) => page.items) ?? [], [timeline.data]);
  const isThere = items.some(({ id }) => id === entry);
  useEffect(() => {
    if (entry !== undefined && isThere) document.getElementById(entry)?.scrollIntoView({ block: 'center' });
  }, [entry, isThere]);
  return (
    <Panel title={t('matter.timeline')}>
      <Choosing kind={kind} noise={noise} />
      {entry !== undefined && (
        <p>
          {t(isThere || timeline.isPending ? 'matter.from-one-entry' : 'matter.no-such-entry')}{' '}
          <TextLink to={`/matters/${matterId}`}>{t('matter.newest-entries')}</TextLink>
        </p>
      )}
      <Shown of={timeline}>
        {() => (
          <>
            <Entries matterId={matterId} items={items} withNoise={noise || kind !== undefined} marked={entry} />
            {timeline.hasNextPage && (
              <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
                {t('matter.older-entries')}
              </Button>
            )}
          </>
        )}
      </Shown>
    </Panel>
  );
}

/** Which entries are shown; the choice stands in the address. */
function Choosing({ kind, noise }: { kind: string | undefined; noise: boolean }) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const go = (change: TimelineView) =>
    void navigate({
      to: '.',
      search: ((old: TimelineView) => ({ ...old, entry: undefined, ...change })) as never,
      resetScroll: false,
    });
  return (
    <div className="form-row">
      <ChoiceField
        name="kind"
        label={t('matter.kind-of-entry')}
        value={kind ?? ''}
        empty={t('queues.any')}
        choices={timelineKind.options.map((value) => ({ value, label: code('timeline-kind', value) }))}
        onChange={(chosen) => go({ kind: chosen || undefined })}
      />
      {kind === undefined && (
        <CheckField name="noise" label={t('matter.noise')} value={noise} onChange={(shown) => go({ noise: shown || undefined })} />
      )}
    </div>
  );
}

interface EntriesProps {
  matterId: string;
  items: Parameters<typeof foldedTimeline>[0];
  withNoise: boolean;
  marked: string | undefined;
}

function Entries({ matterId, items, withNoise, marked }: EntriesProps) {
  const { t, language } = useWords();
  const duties = useRead(`duties?matterId=${matterId}&limit=200`, dutyPage, { live: true });
  const titles = new Map(duties.data?.items.map(({ id, title }) => [id, title]));
  const parts = foldedTimeline(items, { withNoise, kept: marked, dayOf: (at) => dayOf(at, language) });
  if (parts.length === 0) return <Nothing>{t('matter.nothing-yet')}</Nothing>;
  return parts.map((part, place) =>
    part.kind === 'idle' ? (
      <p key={place} className="dimmed">
        {t('matter.idle', { count: part.days })}
      </p>
    ) : (
      <section key={part.day} aria-label={part.day}>
        <h3>{part.day}</h3>
        <ul className="list">
          {part.entries.map((entry) => (
            <TimelineRow key={entry.id} entry={entry} titles={titles} isMarked={entry.id === marked} />
          ))}
        </ul>
      </section>
    ),
  );
}
