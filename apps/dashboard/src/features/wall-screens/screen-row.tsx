import type { WallScreenView } from '@homeward/contracts';
import { Failure } from '../../parts/failure.js';
import { useSending } from '../../parts/use-sending.js';
import { serverClock } from '../../time/server-clock.js';
import { Button } from '../../ui/button.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** One screen: since when it stands, how long it shows its numbers, and the way to darken it. */
export function ScreenRow({ screen }: { screen: WallScreenView }) {
  const { t, language } = useWords();
  const { id, version, status, recordedAt, validUntil, allowedActions } = screen;
  const { isSending, failure, send } = useSending(`wall-screens/${id}/remove`);
  const isOver = Date.parse(validUntil) <= serverClock.now();
  const since = instantOf(recordedAt, language);
  return (
    <li data-row>
      <span className="list-line">
        <strong>{t('screens.since', { at: since })}</strong>
        <span>{t(status === 'removed' ? 'screens.removed' : isOver ? 'screens.over' : 'screens.in-use')}</span>
      </span>
      <span className="dimmed">{t('screens.until', { at: instantOf(validUntil, language) })}</span>
      {failure !== null && <Failure error={failure} />}
      {allowedActions.includes('removeWallScreen') && (
        <span>
          <Button onClick={() => void send({ body: {}, version })} busy={isSending} label={t('screens.remove-one', { at: since })}>
            {t('screens.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}
