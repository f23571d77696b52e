import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../../words/use-words.js';

/** Asks before a form is left for another place in which something stands that was not sent. */
export function LeaveAsked({ holdsMore }: { holdsMore: () => boolean }) {
  const { t } = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => holdsMore() && current.pathname !== next.pathname,
    enableBeforeUnload: holdsMore,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={t('form.leave-title')} onClose={reset}>
      <p>{t('form.leave-more')}</p>
      <div className="row-actions">
        <Button kind="main" onClick={reset}>
          {t('form.stay')}
        </Button>
        <Button onClick={proceed}>{t('form.leave-anyway')}</Button>
      </div>
    </Dialog>
  );
}
