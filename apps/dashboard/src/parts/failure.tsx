import { refusalWords } from '@homeward/contracts';
import { NoAnswer, Refused, SessionOver } from '../api/failures.js';
import { Banner } from '../ui/banner.js';
import { Button } from '../ui/button.js';
import { useWords, type Speech } from '../words/use-words.js';

/** A failure in words that say what to do next. */
export function failureWords(error: unknown, { t, say }: Pick<Speech, 't' | 'say'>): { title: string; more: string } {
  if (error instanceof Refused) {
    if (error.isNotFound) return { title: t('failure.not-found'), more: t('failure.not-found-more') };
    if (error.hadArrived) return { title: t('failure.had-arrived'), more: t('failure.had-arrived-more') };
    if (error.isStale) return { title: t('failure.stale'), more: t('failure.stale-more') };
    return { title: say(refusalWords(error.problem.code)), more: '' };
  }
  if (error instanceof NoAnswer) return { title: t('failure.no-answer'), more: t('failure.no-answer-more') };
  if (error instanceof SessionOver) return { title: t('failure.session'), more: t('failure.session-more') };
  return { title: t('failure.unreadable'), more: t('failure.unreadable-more') };
}

/** Tells a failure where the content would have been. */
export function Failure({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const speech = useWords();
  const { title, more: told } = failureWords(error, speech);
  // What is only read is read again by itself; nothing was sent.
  const more = again && error instanceof NoAnswer ? speech.t('failure.no-answer-read') : told;
  const isAnswer = error instanceof Refused;
  return (
    <Banner tone={isAnswer ? 'soon' : 'late'} title={title}>
      {more && <p>{more}</p>}
      {again && !isAnswer && <Button onClick={again}>{speech.t('failure.again')}</Button>}
    </Banner>
  );
}
