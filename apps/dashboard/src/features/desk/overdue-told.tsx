import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.js';

/** Says aloud, when there is a pause, that something has become overdue; ticking clocks say nothing. */
export function OverdueTold({ count }: { count: number }) {
  const { t } = useWords();
  const before = useRef(count);
  const [more, setMore] = useState(0);
  useEffect(() => {
    if (count > before.current) setMore(count - before.current);
    before.current = count;
  }, [count]);
  return (
    <div className="unseen" role="status">
      {more > 0 ? t('desk.became-overdue', { count: more }) : ''}
    </div>
  );
}
