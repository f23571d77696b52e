import { useEffect, useSyncExternalStore } from 'react';
import { sessions } from '../api/session-store.js';
import { queryClient } from '../parts/query-client.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useWords } from '../words/use-words.js';
import { onSignedInBeside, signInBeside } from './entering.js';

const watchMs = 20_000;

/** The sign-in has ended while somebody worked here: nothing that was typed is lost, and the way back leads to this very place. */
export function SessionOverDialog() {
  const { t } = useWords();
  const { kind } = useSyncExternalStore(sessions.subscribe, sessions.current);
  useEffect(() => {
    const renew = () => {
      sessions.renew().then(
        () => void queryClient.refetchQueries({ type: 'active' }),
        // Still signed out: the dialog stays.
        () => undefined,
      );
    };
    return onSignedInBeside(renew);
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
    <Dialog title={t('session.over')}>
      <p>{t('session.over-more')}</p>
      <div className="row-actions">
        <Button kind="main" onClick={signInBeside}>
          {t('session.again')}
        </Button>
      </div>
    </Dialog>
  );
}
