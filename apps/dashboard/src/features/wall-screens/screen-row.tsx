import { moveReply, type WallScreenView } from '@homeward/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { send } from '../../api/call.js';
import { newKey } from '../../api/keys.js';
import { Failure } from '../../parts/failure.js';
import { serverClock } from '../../time/server-clock.js';
import { Button } from '../../ui/button.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

const reply = z.looseObject(moveReply.shape);

/** One screen: since when it stands, how long it shows its numbers, and the way to darken it. */
export function ScreenRow({ screen }: { screen: WallScreenView }) {
  const { t, language } = useWords();
  const cache = useQueryClient();
  const [key] = useState(newKey);
  const [failure, setFailure] = useState<unknown>(null);
  const { id, version, status, recordedAt, validUntil, allowedActions } = screen;
  const isOver = Date.parse(validUntil) <= serverClock.now();
  const since = instantOf(recordedAt, language);
  const remove = () =>
    void send(`wall-screens/${id}/remove`, reply, { body: {}, key, version, language }).then(
      () => void cache.invalidateQueries(),
      setFailure,
    );
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
          <Button onClick={remove} label={t('screens.remove-one', { at: since })}>
            {t('screens.remove')}
          </Button>
        </span>
      )}
    </li>
  );
}
