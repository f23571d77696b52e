import { dutyPage, timelinePage, type DutyView, type TimelineEntry, wordsOfFact } from '@homeward/contracts';
import { useState } from 'react';
import { AgencyName } from '../../parts/agencies.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { CheckField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { dayOf, instantOf, utcOf } from '../../words/dates.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';
import { foldedTimeline } from './folding.js';

/** What happened, newest first, told by which agency. */
export function MatterTimeline({ matterId }: { matterId: string }) {
  const { t, language } = useWords();
  const [withNoise, setNoise] = useState(false);
  const duties = useRead(`duties?matterId=${matterId}&limit=200`, dutyPage, { live: true });
  const titles = new Map(duties.data?.items.map(({ id, title }) => [id, title]));
  const timeline = useRead(`matters/${matterId}/timeline?limit=200`, timelinePage, { live: true });
  return (
    <Panel
      title={t('matter.timeline')}
      aside={<CheckField name="noise" label={t('matter.noise')} value={withNoise} onChange={setNoise} />}
    >
      <Shown of={timeline}>
        {({ items, next }) => {
          const parts = foldedTimeline(items, { withNoise, dayOf: (at) => dayOf(at, language) });
          if (parts.length === 0) return <Nothing>{t('matter.nothing-yet')}</Nothing>;
          return (
            <>
              {parts.map((part, place) =>
                part.kind === 'idle' ? (
                  <p key={place} className="dimmed">
                    {t('matter.idle', { count: part.days })}
                  </p>
                ) : (
                  <section key={part.day} aria-label={part.day}>
                    <h3>{part.day}</h3>
                    <ul className="list">
                      {part.entries.map((entry) => (
                        <Entry key={entry.id} entry={entry} titles={titles} />
                      ))}
                    </ul>
                  </section>
                ),
              )}
              {next !== null && <p className="dimmed">{t('matter.earlier-left-out')}</p>}
            </>
          );
        }}
      </Shown>
    </Panel>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  titles: ReadonlyMap<unknown, DutyView['title']>;
}

function Entry({ entry, titles }: EntryProps) {
  const { t, say, code, language } = useWords();
  const { id, fact, agencyId, occurred, recordedAt, implied, historical, data } = entry;
  const { severity, dutyId, rung } = data;
  const duty = titles.get(dutyId);
  return (
    <li id={id} data-row>
      <span className="list-line">
        <span>
          <strong>{say(wordsOfFact(fact))}</strong>
          {typeof severity === 'string' && ` · ${code('of.severity', severity)}`}
          {duty && (
            <>
              {' · '}
              <TextLink to={`/duties/${String(dutyId)}`}>{say(duty)}</TextLink>
            </>
          )}
          {typeof rung === 'number' && ` · ${t('duty.rung', { rung })}`}
          {implied && ` · ${t('matter.implied')}`}
          {historical && ` · ${t('matter.historical')}`}
        </span>
        <a href={`#${id}`} className="dimmed" title={`${instantOf(recordedAt, language)} · ${utcOf(recordedAt)}`}>
          {occurredWords(occurred, language, t('ui.unknown-time'))}
        </a>
      </span>
      <span className="dimmed">
        <AgencyName id={agencyId} />
      </span>
    </li>
  );
}
