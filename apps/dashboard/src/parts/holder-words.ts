import type { Speech } from '../words/use-words.js';

/** Who holds a duty, as far as a list may say it: names of officers are read one at a time, for a purpose. */
export function holderWords(holderId: string | null, officerId: string, { t }: Pick<Speech, 't'>): string {
  if (holderId === null) return t('duty.with-nobody');
  return holderId === officerId ? t('duty.with-you') : t('duty.with-colleague');
}
