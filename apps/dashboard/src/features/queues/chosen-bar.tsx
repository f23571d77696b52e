import type { QueueName } from '@homeward/contracts';
import { useRef } from 'react';
import { actsTogether } from '../../parts/acts-together.js';
import { Button } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';

interface ChosenBarProps {
  name: QueueName;
  chosen: ReadonlySet<string>;
  clear: () => void;
}

/** How many rows are chosen, and what may be done to all of them. */
export function ChosenBar({ name, chosen, clear }: ChosenBarProps) {
  const { t } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const none = () => {
    clear();
    // The button goes with the choice; whoever pressed it goes on from here.
    bar.current?.focus();
  };
  return (
    <div className="row-actions" role="group" aria-label={t('queues.chosen-acts')} ref={bar} tabIndex={-1} data-key="X">
      <span role="status">{t('queues.chosen', { count: chosen.size })}</span>
      {chosen.size > 0 && (
        <>
          {actsTogether(name).map((act) => (
            <TextLink key={act.name} to={`/several/${act.name}`} search={{ ids: [...chosen].join(',') }} kind="button">
              {t(`act.${act.name}.title`)}
            </TextLink>
          ))}
          <Button onClick={none}>{t('queues.choose-none')}</Button>
        </>
      )}
    </div>
  );
}
