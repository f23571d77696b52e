import { deskRoster, type DeskRoster as Roster } from '@homeward/contracts';
import { Refused } from '../../api/failures.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { calendarDayOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { changesNext, seatedAt } from './roster.js';

const desks = ['duty-officer', 'liaison', 'deputy'] as const;

/** Who sits at the desk now and when that changes, by number and never by name, with the way to hand over. */
export function DeskRoster() {
  const { t } = useWords();
  const roster = useRead('officers/roster', deskRoster);
  if (roster.error instanceof Refused) return null;
  return (
    <Panel title={t('roster.title')} aside={<TextLink to="/hand-over">{t('roster.hand-over')}</TextLink>}>
      <Shown of={roster}>
        {({ seats }) => (
          <ul className="list">
            {desks.map((desk) => (
              <Desk key={desk} desk={desk} seats={seats} />
            ))}
          </ul>
        )}
      </Shown>
    </Panel>
  );
}

function Desk({ desk, seats }: { desk: (typeof desks)[number]; seats: Roster['seats'] }) {
  const { t, language } = useWords();
  const { officerId } = useWho();
  const { count, isReader } = seatedAt(seats, desk, officerId);
  const until = changesNext(seats, desk);
  return (
    <li>
      <span className="list-line">
        <span>{t(`roster.${desk}`)}</span>
        <strong>
          {count === 0 ? t('roster.vacant') : t('roster.seated', { count })}
          {isReader && ` · ${t('roster.you')}`}
        </strong>
      </span>
      {until !== null && <span className="dimmed">{t('roster.changes', { day: calendarDayOf(until, language) })}</span>}
    </li>
  );
}
