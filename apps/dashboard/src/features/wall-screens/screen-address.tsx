import { useEffect, useRef } from 'react';
import { Copying } from '../../parts/copying.js';
import { LeaveAsked } from '../../parts/leave-asked.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

/** The address of a new screen. Nobody reads it again: whoever loses it sets up another screen. */
export function ScreenAddress({ address, onKept }: { address: string; onKept: () => void }) {
  const { t } = useWords();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <Panel title={t('screens.address')}>
      <LeaveAsked holdsMore={() => true} title={t('screens.leave')} more={t('screens.leave-more')} />
      <p ref={told} tabIndex={-1}>
        {t('screens.address-once')}
      </p>
      <p>
        <code className="address">{address}</code>
      </p>
      <div className="row-actions">
        <Copying text={address} />
        <Button kind="main" onClick={onKept}>
          {t('screens.kept')}
        </Button>
      </div>
    </Panel>
  );
}
