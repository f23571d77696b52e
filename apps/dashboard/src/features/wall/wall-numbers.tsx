import type { QueueName, WallNumbers as Numbers } from '@homeward/contracts';
import { useNow } from '../../time/use-now.js';
import { Banner } from '../../ui/banner.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { turnOf } from './turning.js';

const staleMs = 60_000;
const turnMs = 20_000;
const groups: readonly (readonly QueueName[])[] = [
  ['duties-overdue', 'duties-due-today', 'duties-due-soon', 'transfers-to-answer', 'clues-to-triage'],
  ['transfers-awaiting-answer', 'transfers-returned', 'results-to-acknowledge', 'matters-open', 'matters-unattended'],
];

interface WallNumbersProps {
  told: Numbers;
  /** When the server last answered, on this device's clock. */
  heardAt: number;
  /** Whether it has not answered since. */
  isCut: boolean;
}

/** Numbers that turn by themselves and say when they are old: no names and no words of a case. */
export function WallNumbers({ told: { queues, dueWithinHour }, heardAt, isCut }: WallNumbersProps) {
  const { t, language } = useWords();
  const now = useNow(1_000);
  const names = groups[turnOf(now, turnMs, groups.length)] ?? [];
  return (
    <>
      {heardAt > 0 && (isCut || Date.now() - heardAt > staleMs) && (
        <Banner tone="late" title={t('wall.stale', { at: instantOf(heardAt, language) })} loud />
      )}
      <ul className="wall-numbers">
        {queues
          .filter(({ name }) => names.includes(name))
          .map(({ name, count }) => (
            <li key={name}>
              <strong>{count}</strong>
              <span>{t(`queue.${name}`)}</span>
            </li>
          ))}
        <li>
          <strong>{dueWithinHour}</strong>
          <span>{t('wall.next-hour')}</span>
        </li>
      </ul>
    </>
  );
}
