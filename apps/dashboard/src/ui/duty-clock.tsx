import { endDay, fullEnd, utcOf } from '../words/dates.js';
import { useWords, type Speech } from '../words/use-words.js';
import { useNow } from '../time/use-now.js';
import { shareGone, standingOf, tickMs, type ClockFacts, type ClockStanding } from './clock-facts.js';
import { clockSentence, nextRungSentence } from './clock-words.js';
import './duty-clock.css';

const shapes: Record<ClockStanding, string> = {
  'on-track': '▢',
  'due-soon': '◐',
  overdue: '■',
  paused: '‖',
  met: '✓',
  cancelled: '✕',
};

/** What each standing of a clock is drawn as. */
export const clockShapes = Object.entries(shapes) as readonly [ClockStanding, string][];

/** A duty's clock, the same on every screen: shape, word, colour and bar, a sentence, and who hears of it next. */
export function DutyClock({ clock, compact = false }: { clock: ClockFacts; compact?: boolean }) {
  const speech = useWords();
  const now = useNow(tickMs(clock, Date.now()));
  const standing = standingOf(clock, now);
  const next = nextRungSentence(clock, now, speech);
  const provisional = clock.provisionalYears.length > 0 && clock.state === 'open' ? clock.dueAt : null;
  return (
    <div className="duty-clock" data-standing={standing} role="timer" aria-live="off">
      <div className="duty-clock-line">
        <span className="duty-clock-shape" aria-hidden="true">
          {shapes[standing]}
        </span>
        <strong className="duty-clock-word">{speech.t(`clock.standing.${standing}`)}</strong>
        <span className="duty-clock-words" title={titleOf(clock, speech)}>
          {clockSentence(clock, now, speech)}
        </span>
        {clock.rung && clock.rung.level > 0 && (
          <span className="duty-clock-rung">{speech.t('clock.rung', { level: clock.rung.level, role: clock.rung.role })}</span>
        )}
        {provisional !== null && (
          <span className="duty-clock-provisional">
            <span aria-hidden="true">？</span>
            {speech.t('clock.provisional', { day: endDay(provisional, speech.language) })}
          </span>
        )}
      </div>
      {!compact && <ClockBar clock={clock} now={now} />}
      {!compact && next && <div className="duty-clock-next">{next}</div>}
    </div>
  );
}

const titleOf = ({ dueAt }: ClockFacts, { language }: Speech): string | undefined =>
  dueAt === null ? undefined : `${fullEnd(dueAt, language)} · ${utcOf(dueAt)}`;

/** The bar repeats what the words say, for the eye alone. */
function ClockBar({ clock, now }: { clock: ClockFacts; now: number }) {
  const share = clock.state === 'open' ? shareGone(clock, now) : 1;
  return (
    <svg className="duty-clock-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="duty-clock-bar-all" width="100" height="4" />
      <rect className="duty-clock-bar-gone" width={Math.round(share * 100)} height="4" />
    </svg>
  );
}
