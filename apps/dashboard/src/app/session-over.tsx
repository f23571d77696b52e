import { useEffect, useSyncExternalStore } from 'react';
import { sessions } from '../api/session-store.js';
import { queryClient } from '../parts/query-client.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useWords } from '../words/use-words.js';
import { onSignInChanged, signInBeside } from './entering.js';

const watchMs = 20_000;

/**
 * The sign-in has ended while somebody worked here, or is another's now: nothing that was typed is lost, the way back leads to this very place, and until
 * then nobody reads what stands here.
 */
export function SessionOverDialog() {
  const { t } = useWords();
  const { kind } = useSyncExternalStore(sessions.subscribe, sessions.current);
  useEffect(() => {
    const renew = () => {
      sessions.renew().then(
        () => void queryClient.refetchQueries({ type: 'active' }),
        // Nobody is signed in, or somebody else is: the dialog says so.
        () => undefined,
      );
    };
    return onSignInChanged(renew);
  }, []);
  useEffect(() => {
    const watch = setInterval(() => {
      // Told by the standing of the session, or tried again with the next call.
      sessions.renewInTime().catch(() => undefined);
    }, watchMs);
    return () => clearInterval(watch);
  }, []);
  if (kind === 'signed-in') return null;
  return (
    <Dialog title={t(`session.${kind}`)} covers>
      <p>{t(`session.${kind}-more`)}</p>
      <div className="row-actions">
        <Button kind="main" onClick={() => signInBeside(kind === 'taken' ? 'login' : 'go-on')}>
          {t('session.again')}
        </Button>
        {kind === 'taken' && <Button onClick={() => location.assign('/')}>{t('session.give-up')}</Button>}
      </div>
    </Dialog>
  );
}
