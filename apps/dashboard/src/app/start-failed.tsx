import { NoAnswer, SessionOver } from '../api/failures.js';
import { leaveForSignIn } from '../api/session.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { useWords } from '../words/use-words.js';

/** The desk could not begin: nobody answers, or the sign-in was begun elsewhere. */
export function StartFailed({ error }: { error: unknown }) {
  const { t } = useWords();
  const isOver = error instanceof SessionOver;
  const [title, more] = isOver
    ? [t('failure.sign-in'), t('failure.sign-in-more')]
    : [t('failure.no-answer'), t(error instanceof NoAnswer ? 'failure.no-answer-more' : 'failure.unreadable-more')];
  const again = () => (isOver ? void leaveForSignIn('/') : location.reload());
  return (
    <main>
      <Page title={title}>
        <Banner tone="late" title={title} loud>
          <p>{more}</p>
        </Banner>
        <div>
          <Button kind="main" onClick={again}>
            {t('failure.again')}
          </Button>
        </div>
      </Page>
    </main>
  );
}
