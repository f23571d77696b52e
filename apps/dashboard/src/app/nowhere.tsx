import { Page } from '../ui/page.js';
import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';

/** There is no such place, or it is not for the one who asks; both are told alike. */
export function Nowhere() {
  const { t } = useWords();
  return (
    <Page title={t('failure.not-found')}>
      <p>{t('failure.not-found-more')}</p>
      <p>
        <TextLink to="/">{t('ui.to-desk')}</TextLink>
      </p>
    </Page>
  );
}

/** The same where no other screen stands around it. */
export const NowhereAtAll = () => (
  <main>
    <Nowhere />
  </main>
);
