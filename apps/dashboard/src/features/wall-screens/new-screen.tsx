import { moveReply, setUpWallScreen } from '@homeward/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { send } from '../../api/call.js';
import { newKey } from '../../api/keys.js';
import { Failure } from '../../parts/failure.js';
import { addressOf, digestOf, newScreenKey } from '../../parts/screen-key.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

const reply = z.looseObject(moveReply.shape);
const { validDays } = setUpWallScreen.shape;

/** Sets a screen up. Its key is made here and never sent; what is sent again is the same screen. */
export function NewScreen({ onSetUp }: { onSetUp: (address: string) => void }) {
  const { t, language } = useWords();
  const cache = useQueryClient();
  const [days, setDays] = useState('90');
  const [isWrong, setWrong] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [made] = useState(() => ({ key: newKey(), screenKey: newScreenKey() }));
  const submit = async () => {
    const asked = validDays.safeParse(Number(days.trim() || Number.NaN));
    setWrong(!asked.success);
    if (!asked.success || isSending) return;
    setSending(true);
    setFailure(null);
    try {
      const body = { keySha256: await digestOf(made.screenKey), validDays: asked.data };
      const { id } = await send('wall-screens', reply, { body, key: made.key, language });
      await cache.invalidateQueries();
      onSetUp(addressOf({ id, key: made.screenKey }, location.origin));
    } catch (refused) {
      setFailure(refused);
      setSending(false);
    }
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
