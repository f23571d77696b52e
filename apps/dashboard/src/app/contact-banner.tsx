import { useSyncExternalStore } from 'react';
import { contact } from '../api/contact.js';
import { queryClient } from '../parts/query-client.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { instantOf } from '../words/dates.js';
import { useWords } from '../words/use-words.js';

/** The server does not answer: what is shown is of an earlier time, and of which. */
export function ContactBanner() {
  const { t, language } = useWords();
  const { isGone, lastHeard } = useSyncExternalStore(contact.subscribe, contact.current);
  if (!isGone) return null;
  return (
    <Banner tone="late" title={t('shell.gone')} loud>
      <p>{lastHeard === null ? t('shell.gone-never') : t('shell.gone-since', { at: instantOf(lastHeard, language) })}</p>
      <Button onClick={() => void queryClient.refetchQueries({ type: 'active' })}>{t('failure.again')}</Button>
    </Banner>
  );
}
