import { useState, type ReactNode } from 'react';
import type * as z from 'zod';
import { read } from '../api/call.js';
import { Button } from '../ui/button.js';
import { useWords } from '../words/use-words.js';
import { Failure } from './failure.js';

interface RevealedProps<Schema extends z.ZodType> {
  path: string;
  schema: Schema;
  label: string;
  children: (data: z.output<Schema>) => ReactNode;
}

const shownMs = 60_000;

/** Something personal, shown when it is asked for, for a minute, under the purpose of working on the matter. */
export function Revealed<Schema extends z.ZodType>({ path, schema, label, children }: RevealedProps<Schema>) {
  const { t, language } = useWords();
  const [data, setData] = useState<{ shown: z.output<Schema> } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const reveal = () => {
    read(path, schema, { language, purpose: 'handle-matter' }).then((shown) => {
      setData({ shown });
      setTimeout(() => setData(null), shownMs);
    }, setFailure);
  };
  if (failure !== null) return <Failure error={failure} />;
  if (data)
    return (
      <div role="status">
        {children(data.shown)}
        <Button kind="quiet" onClick={() => setData(null)}>
          {t('ui.hide')}
        </Button>
      </div>
    );
  return (
    <div>
      <Button onClick={reveal}>{label}</Button>
      <p className="dimmed">{t('ui.reveal-recorded')}</p>
    </div>
  );
}
