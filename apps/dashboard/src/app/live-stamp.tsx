import { useSyncExternalStore } from 'react';
import { contact } from '../api/contact.js';
import { liveLine } from '../api/live-line.js';
import { useNow } from '../time/use-now.js';
import { timeOf } from '../words/dates.js';
import { useWords } from '../words/use-words.js';

const staleMs = 5_000;

/** Of when that is what is shown, while changes are not told as they happen. */
export function LiveStamp() {
  const { t } = useWords();
  const now = useNow(2_500);
  const isAlive = useSyncExternalStore(liveLine.subscribe, liveLine.current);
  const { lastHeard } = contact.current();
  if (isAlive || lastHeard === null || now - lastHeard < staleMs) return null;
  return <span className="dimmed">{t('shell.last-updated', { time: timeOf(lastHeard) })}</span>;
}
