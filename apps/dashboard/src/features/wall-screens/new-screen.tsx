import { useState } from 'react';
import { Failure } from '../../parts/failure.js';
import { addressOf, digestOf, newScreenKey } from '../../parts/screen-key.js';
import { useSending } from '../../parts/use-sending.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import { daysIn } from './asked-screen.js';

/** Sets a screen up. Its key is made here and never sent; what is sent again is the same screen. */
export function NewScreen({ onSetUp }: { onSetUp: (address: string) => void }) {
  const { t } = useWords();
  const [days, setDays] = useState('90');
  const [isWrong, setWrong] = useState(false);
  const { isSending, failure, send } = useSending('wall-screens');
  const [screenKey] = useState(newScreenKey);
  const submit = async () => {
    const validDays = daysIn(days);
    setWrong(validDays === null);
    if (validDays === null || isSending) return;
    const screen = await send({ body: { keySha256: await digestOf(screenKey), validDays } });
    if (screen) onSetUp(addressOf({ id: screen.id, key: screenKey }, location.origin));
  };
  return (
    <Panel title={t('screens.new')}>
      <form className="form" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
        <TextField
          name="validDays"
          label={t('screens.days')}
          help={t('screens.days-help')}
          value={days}
          onChange={setDays}
          error={isWrong ? t('screens.days-wrong') : undefined}
        />
        {failure !== null && <Failure error={failure} />}
        <div className="row-actions">
          <Button type="submit" kind="main" busy={isSending}>
            {t('screens.set-up')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
