import { useBlocker } from '@tanstack/react-router';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useWords } from '../words/use-words.js';

interface LeaveAskedProps {
  holdsMore: () => boolean;
  /** What stands there is on its way: whether it is done will not be told here. */
  isSending?: boolean;
}

/** Asks before a page is left, or its window closed, on which something stands that somebody typed and that is kept nowhere. */
export function LeaveAsked({ holdsMore, isSending = false }: LeaveAskedProps) {
  const { t } = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => holdsMore() && current.pathname !== next.pathname,
    enableBeforeUnload: holdsMore,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={t('leave.title')} onClose={reset}>
      <p>{t(isSending ? 'leave.sending' : 'leave.more')}</p>
      <div className="row-actions">
        <Button kind="main" onClick={reset}>
          {t('leave.stay')}
        </Button>
        <Button onClick={proceed}>{t('leave.anyway')}</Button>
      </div>
    </Dialog>
  );
}
