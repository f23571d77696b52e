import { useSyncExternalStore } from 'react';
import { leftToWarnOf } from '../api/session-end.js';
import { sessions } from '../api/session-store.js';
import { useNow } from '../time/use-now.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { useWords } from '../words/use-words.js';
import { signInBeside } from './entering.js';

const paceMs = 5_000;

/** The sign-in ends soon and will not go on by itself: somebody who writes here can sign in again before anything is held up. */
export function SessionEnding() {
  const { t } = useWords();
  const standing = useSyncExternalStore(sessions.subscribe, sessions.current);
  useNow(paceMs);
  const left = standing.kind === 'signed-in' ? leftToWarnOf(standing.session, Date.now()) : null;
  if (left === null) return null;
  return (
    <Banner tone="soon" title={t('session.ending', { minutes: Math.ceil(left / 60_000) })} loud>
      <p>{t('session.ending-more')}</p>
      <Button onClick={() => signInBeside('go-on')}>{t('session.again')}</Button>
    </Banner>
  );
}
