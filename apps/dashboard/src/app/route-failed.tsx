import { useRouter } from '@tanstack/react-router';
import { Failure } from '../parts/failure.js';
import { Page } from '../ui/page.js';
import { useWords } from '../words/use-words.js';

/** A screen could not be shown; the rest of the desk goes on. */
export function RouteFailed({ error }: { error: unknown }) {
  const { t } = useWords();
  const router = useRouter();
  return (
    <Page title={t('failure.screen')}>
      <Failure error={error} again={() => void router.invalidate()} />
    </Page>
  );
}
