import { useState } from 'react';
import { Failure } from '../../parts/failure.js';
import { addressOf, digestOf, newScreenKey } from '../../parts/screen-key.js';
import { LeaveAsked } from '../../parts/leave-asked.js';
import { useSendKey } from '../../parts/use-send-key.js';
import { useSending } from '../../parts/use-sending.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import { daysIn, nameIn } from './asked-screen.js';

/** Sets a screen up. Its key is made here and never sent; what is sent again is the same screen. */
export function NewScreen({ onSetUp }: { onSetUp: (address: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState({ name: '', days: '90' });
  const [wrong, setWrong] = useState({ name: false, days: false });
  const { isSending, failure, send } = useSending('wall-screens');
  const [screenKey] = useState(newScreenKey);
  const submit = async () => {
    const [name, validDays] = [nameIn(typed.name), daysIn(typed.days)];
    setWrong({ name: name === null, days: validDays === null });
    if (name === null || validDays === null || isSending) return;
    const screen = await send({ body: { name, keySha256: await digestOf(screenKey), validDays } });
    if (screen) onSetUp(addressOf({ id: screen.id, key: screenKey }, location.origin));
  };
  useSendKey(() => void submit());
  return (
    <Panel title={t('screens.new')}>
      <form className="form" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
        <TextField
          name="name"
          label={t('screens.name')}
          help={t('screens.name-help')}
          required
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          error={wrong.name ? t('screens.name-wrong') : undefined}
        />
        <TextField
          name="validDays"
          label={t('screens.days')}
          help={t('screens.days-help')}
          required
          value={typed.days}
          onChange={(days) => setTyped({ ...typed, days })}
          error={wrong.days ? t('screens.days-wrong') : undefined}
        />
        <LeaveAsked holdsMore={() => typed.name !== ''} more={isSending ? t('leave.sending') : undefined} />
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
