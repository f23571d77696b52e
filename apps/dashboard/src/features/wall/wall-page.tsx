import { deskView, dutyPage, type QueueName } from '@homeward/contracts';
import { useRead } from '../../parts/use-read.js';
import { Shown } from '../../parts/shown.js';
import { useNow } from '../../time/use-now.js';
import { Banner } from '../../ui/banner.js';
import { instantOf, timeOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { dueWithin, turnOf } from './turning.js';

const staleMs = 60_000;
const turnMs = 20_000;
const groups: readonly (readonly QueueName[])[] = [
  ['duties-overdue', 'duties-due-today', 'duties-due-soon', 'transfers-to-answer', 'clues-to-triage'],
  ['transfers-awaiting-answer', 'transfers-returned', 'results-to-acknowledge', 'matters-open', 'matters-unattended'],
];

/** Numbers for a wall: no names and no words of a case, one address, no click. It says when what it shows is old. */
export function WallPage() {
  const { t, language } = useWords();
  const now = useNow(1_000);
  const desk = useRead('desk', deskView, { live: true });
  const duties = useRead('duties?state=open&overdue=false&side=owner&order=due&limit=200', dutyPage, { live: true });
  const isStale = desk.dataUpdatedAt > 0 && Date.now() - desk.dataUpdatedAt > staleMs;
  const names = groups[turnOf(now, turnMs, groups.length)] ?? [];
  return (
    <main className="wall" data-shift={turnOf(now, staleMs, 4)}>
      <div className="list-line">
        <h1>{t('wall.title')}</h1>
        <strong>{t('shell.time', { time: timeOf(now) })}</strong>
      </div>
      {isStale && <Banner tone="late" title={t('wall.stale', { at: instantOf(desk.dataUpdatedAt, language) })} loud />}
      <Shown of={desk}>
        {({ queues }) => (
          <ul className="wall-numbers">
            {queues
              .filter(({ name }) => names.includes(name))
              .map(({ name, count }) => (
                <li key={name}>
                  <strong>{count}</strong>
                  {t(`queue.${name}`)}
                </li>
              ))}
            {duties.data && (
              <li>
                <strong>{dueWithin(duties.data, now, 3_600_000)}</strong>
                {t('wall.next-hour')}
              </li>
            )}
          </ul>
        )}
      </Shown>
    </main>
  );
}
