import { dutyView, type DutySummary } from '@homeward/contracts';
import { useState } from 'react';
import { DutyActs } from '../../parts/duty-acts.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../words/use-words.js';

/** The menu of a card: what may be done with its duty is asked when somebody opens it. */
export function CardActs({ duty: { id, title } }: { duty: Pick<DutySummary, 'id' | 'title'> }) {
  const { t, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        expanded={isOpen}
        shortcut="m"
        label={t('board.acts-of', { duty: say(title) })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('board.acts')}
      </Button>
      {isOpen && <Possible id={id} />}
    </>
  );
}

function Possible({ id }: { id: string }) {
  const { t } = useWords();
  const duty = useRead(`duties/${id}`, dutyView, { live: true });
  return (
    <Shown of={duty}>
      {(found) => (found.allowedActions.length === 0 ? <Nothing>{t('board.no-acts')}</Nothing> : <DutyActs duty={found} />)}
    </Shown>
  );
}
