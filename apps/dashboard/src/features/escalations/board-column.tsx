import type { DutySummary, MatterSummary } from '@homeward/contracts';
import { wordsOfRole } from '@homeward/contracts';
import { useId } from 'react';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { MatterName } from '../../parts/matter-name.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import en from '../../words/papers.en.json';
import { useWords, type Speech } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/papers.zh.json';
import { CardActs } from './card-acts.js';

addWords({ zh, en });

interface BoardColumnProps {
  title: string;
  duties: readonly DutySummary[];
  matters: ReadonlyMap<string, MatterSummary>;
  /** Whether others owe them, whom one may remind. */
  owedByOthers?: boolean;
}

/** One column of the board. */
export function BoardColumn({ title, duties, matters, owedByOthers = false }: BoardColumnProps) {
  const speech = useWords();
  const { t, say } = speech;
  const id = useId();
  return (
    <section className="board-column" data-empty={duties.length === 0 || undefined} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="dimmed">{duties.length}</span>
      </h2>
      <ul className="list">
        {duties.map((duty) => (
          <li key={duty.id} data-row>
            <TextLink to={`/duties/${duty.id}`}>{say(duty.title)}</TextLink>
            <DutyClock clock={clockOf(duty, speech)} />
            {duty.escalated && <span>{toldWords(duty.escalated, speech)}</span>}
            <span className="dimmed">
              {duty.matterId && <MatterName matter={matters.get(duty.matterId)} id={duty.matterId} />}
              {' · '}
              {t('duty.holder', { role: say(wordsOfRole(duty.ownerRole)) })}
              {' · '}
              <AgencyName id={duty.agencyId} />
              {' · '}
              <TextLink to={`/duties/${duty.id}/order`} label={t('order.of', { duty: say(duty.title) })}>
                {t('order.title')}
              </TextLink>
              {owedByOthers && (
                <>
                  {' · '}
                  <RemindWay duty={duty} />
                </>
              )}
            </span>
            <CardActs duty={duty} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to ask again; once on a day is enough, and when it was asked is told. */
function RemindWay({ duty: { id, title, reminded } }: { duty: DutySummary }) {
  const { t, say, language } = useWords();
  const told = reminded && t('board.reminded', { at: instantOf(reminded.at, language) });
  if (reminded?.isToday) return <>{told}</>;
  return (
    <>
      {told && <>{told} · </>}
      <TextLink to="/acts/remindDuty" search={{ rowId: id }} label={t('board.remind', { duty: say(title) })}>
        {t('board.remind-do')}
      </TextLink>
    </>
  );
}

/** When the desk was told, and whether anybody there has taken note. */
function toldWords(
  { firedAt, acknowledged }: NonNullable<DutySummary['escalated']>,
  { t, language }: Pick<Speech, 't' | 'language'>,
): string {
  const told = firedAt === null ? '' : t('board.told', { at: instantOf(firedAt, language) });
  const noted =
    acknowledged === null
      ? t('board.not-noted')
      : t('board.noted', { at: instantOf(acknowledged.at, language), until: instantOf(acknowledged.holdUntil, language) });
  return [told, noted].filter((part) => part !== '').join(' · ');
}
