import type { WallScreenView } from '@homeward/contracts';
import { serverClock } from '../../time/server-clock.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { RemoveScreen } from './remove-screen.js';

/** One screen: where it hangs, since when, how long it shows its numbers, and the way to darken it. */
export function ScreenRow({ screen }: { screen: WallScreenView }) {
  const { t, language } = useWords();
  const { name, status, recordedAt, validUntil, allowedActions } = screen;
  const isOver = Date.parse(validUntil) <= serverClock.now();
  const at = instantOf(recordedAt, language);
  const since = t('screens.since', { at });
  return (
    <li data-row>
      <span className="list-line">
        <strong>{name || since}</strong>
        <span>{t(status === 'removed' ? 'screens.removed' : isOver ? 'screens.over' : 'screens.in-use')}</span>
      </span>
      {name !== '' && <span className="dimmed">{since}</span>}
      <span className="dimmed">{t('screens.until', { at: instantOf(validUntil, language) })}</span>
      {allowedActions.includes('removeWallScreen') && (
        <RemoveScreen screen={screen} which={name === '' ? since : t('screens.named', { name, at })} />
      )}
    </li>
  );
}
