import type { ReactNode } from 'react';
import { useNow } from '../../time/use-now.js';
import { timeOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { turnOf } from './turning.js';

const shiftMs = 60_000;

/** What stands around the numbers; it moves a little every minute, so that nothing burns into the screen. */
export function WallFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const now = useNow(1_000);
  return (
    <main className="wall" data-shift={turnOf(now, shiftMs, 4)}>
      <div className="list-line">
        <h1>{t('wall.title')}</h1>
        <strong>{t('shell.time', { time: timeOf(now) })}</strong>
      </div>
      {children}
    </main>
  );
}
