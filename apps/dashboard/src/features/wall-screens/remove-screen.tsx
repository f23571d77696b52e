import type { WallScreenView } from '@homeward/contracts';
import { useState } from 'react';
import { Failure } from '../../parts/failure.js';
import { useSending } from '../../parts/use-sending.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../../words/use-words.js';

interface RemoveScreenProps {
  screen: Pick<WallScreenView, 'id' | 'version'>;
  /** The screen in words that fit no other. */
  which: string;
}

/** Darkens a screen, once somebody has said which one is meant: a wall may be far away, and its address never comes back. */
export function RemoveScreen({ screen: { id, version }, which }: RemoveScreenProps) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { isSending, failure, send } = useSending(`wall-screens/${id}/remove`);
  // What is on its way cannot be kept any more.
  const keep = () => setAsked(isSending);
  const remove = async () => {
    await send({ body: {}, version });
    setAsked(false);
  };
  return (
    <>
      {failure !== null && <Failure error={failure} />}
      <span>
        <Button onClick={() => setAsked(true)} label={t('screens.remove-one', { screen: which })}>
          {t('screens.remove')}
        </Button>
      </span>
      {isAsked && (
        <Dialog title={t('screens.remove-asked')} onClose={keep}>
          <p>
            <strong>{which}</strong>
          </p>
          <p>{t('screens.remove-more')}</p>
          <div className="row-actions">
            <Button kind="main" onClick={keep}>
              {t('screens.keep')}
            </Button>
            <Button onClick={() => void remove()} busy={isSending}>
              {t('screens.remove')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
