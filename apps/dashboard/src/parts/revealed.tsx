import { purposeOfUse, type PurposeOfUse } from '@homeward/contracts';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type * as z from 'zod';
import { read } from '../api/call.js';
import { serverClock } from '../time/server-clock.js';
import { useNow } from '../time/use-now.js';
import { Button } from '../ui/button.js';
import { ChoiceField } from '../ui/fields.js';
import { useWords } from '../words/use-words.js';
import { Failure } from './failure.js';

interface RevealedProps<Schema extends z.ZodType> {
  path: string;
  schema: Schema;
  label: string;
  children: (data: z.output<Schema>) => ReactNode;
}

const shownMs = 300_000;
const paceMs = 5_000;

/** Something personal, shown for five minutes to whoever asks for it and says for what. */
export function Revealed<Schema extends z.ZodType>({ path, schema, label, children }: RevealedProps<Schema>) {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [data, setData] = useState<{ shown: z.output<Schema>; since: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // What was pressed is gone: the focus stays at this place.
  const show = (next: typeof data) => (setData(next), box.current?.focus());
  const reveal = (purpose: PurposeOfUse) => {
    setFailure(null);
    read(path, schema, { language, purpose }).then((shown) => show({ shown, since: serverClock.now() }), setFailure);
  };
  return (
    <div ref={box} className="reveal" tabIndex={-1}>
      {failure !== null && <Failure error={failure} />}
      {data === null ? (
        <Asking label={label} reveal={reveal} />
      ) : (
        <ForAWhile since={data.since} end={() => setData(null)}>
          {children(data.shown)}
          <Button kind="quiet" onClick={() => show(null)}>
            {t('ui.hide')}
          </Button>
        </ForAWhile>
      )}
    </div>
  );
}

/** Gone when its time is over, also where the machine slept meanwhile. */
function ForAWhile({ since, end, children }: { since: number; end: () => void; children: ReactNode }) {
  const isOver = useNow(paceMs) - since >= shownMs;
  useEffect(() => {
    if (isOver) end();
  }, [isOver, end]);
  return isOver ? null : <div role="status">{children}</div>;
}

/** An import of history reads nothing at a desk. */
const purposes = purposeOfUse.exclude(['historical-import']);

/** For what it is to be read: nobody is shown anything without saying so. */
function Asking({ label, reveal }: { label: string; reveal: (purpose: PurposeOfUse) => void }) {
  const { t, code } = useWords();
  const id = `reveal-${useId()}`;
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = () => {
    const { data: purpose } = purposes.safeParse(chosen);
    setMissing(purpose === undefined);
    if (purpose) reveal(purpose);
    else document.getElementById(id)?.focus();
  };
  return (
    <>
      <div className="reveal-ask">
        <ChoiceField
          name={id}
          label={t('ui.reveal-for')}
          required
          error={isMissing ? t('fault.missing') : undefined}
          empty={t('ui.choose')}
          value={chosen}
          choices={purposes.options.map((value) => ({ value, label: code('of.purposeOfUse', value) }))}
          onChange={setChosen}
        />
        <Button onClick={ask}>{label}</Button>
      </div>
      <p className="dimmed">{t('ui.reveal-recorded')}</p>
    </>
  );
}
