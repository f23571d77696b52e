import { useBlocker } from '@tanstack/react-router';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useWords } from '../words/use-words.js';

interface LeaveAskedProps {
  holdsMore: () => boolean;
  /** Other words than those about what was typed. */
  title?: string | undefined;
  more?: string | undefined;
}

/** Asks before a page is left, or its window closed, on which something stands that is kept nowhere: mostly what somebody typed. */
export function LeaveAsked({ holdsMore, title, more }: LeaveAskedProps) {
  const { t } = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => holdsMore() && current.pathname !== next.pathname,
    enableBeforeUnload: holdsMore,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={title ?? t('leave.title')} onClose={reset}>
      <p>{more ?? t('leave.more')}</p>
      <div className="row-actions">
        <Button kind="main" onClick={reset}>
          {t('leave.stay')}
        </Button>
        <Button onClick={proceed}>{t('leave.anyway')}</Button>
      </div>
    </Dialog>
  );
}
