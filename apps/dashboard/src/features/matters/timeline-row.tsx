import { wordsOfFact, type DutyView, type TimelineEntry } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf, utcOf } from '../../words/dates.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';

interface TimelineRowProps {
  entry: TimelineEntry;
  titles: ReadonlyMap<unknown, DutyView['title']>;
  /** Whether the address of the page is that of this entry. */
  isMarked: boolean;
}

/** One entry: what was told, of which duty, when and by whom; its time is its address. */
export function TimelineRow({ entry, titles, isMarked }: TimelineRowProps) {
  const { t, say, code, language } = useWords();
  const { id, matterId, fact, agencyId, occurred, recordedAt, implied, historical, data } = entry;
  const { severity, dutyId, rung } = data;
  const duty = titles.get(dutyId);
  const when = occurredWords(occurred, language, t('ui.unknown-time'));
  return (
    <li id={id} data-row aria-current={isMarked || undefined}>
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
        <span className="dimmed" title={`${instantOf(recordedAt, language)} · ${utcOf(recordedAt)}`}>
          <TextLink to={`/matters/${matterId}`} search={{ entry: id }} label={t('matter.entry-address', { when })}>
            {when}
          </TextLink>
        </span>
      </span>
      <span className="dimmed">
        <AgencyName id={agencyId} />
      </span>
    </li>
  );
}
