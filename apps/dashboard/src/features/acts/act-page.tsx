import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod';
import type { Act } from '../../parts/acts.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { useWords } from '../../words/use-words.js';
import { addActWords } from './act-words.js';
import { ActForm, actFormId } from './act-form.js';
import type { Known } from './known.js';
import type { ActLayout } from './layout.js';
import { formOf } from './form-of.js';
import { NoLonger, Overtaken } from './overtaken.js';
import { placeAfter } from './places-after.js';

addActWords();

/** One act: what it is, what it asks for, and whether it is possible now. */
export function ActPage() {
  const { t } = useWords();
  const { name = '' } = useParams({ strict: false });
  const known = useSearch({ strict: false }) as Known;
  const form = formOf(name);
  if (!form)
    return (
      <Page title={t('failure.not-found')}>
        <p>{t('failure.not-found-more')}</p>
      </Page>
    );
  return (
    <Page title={t(`act.${name}.title`)} lead={t(`act.${name}.lead`)}>
      {form.act.path === null ? <Beginning {...form} known={known} /> : <OnRow {...form} known={known} rowId={known.rowId ?? ''} />}
    </Page>
  );
}

interface ActProps {
  act: Act;
  layout: ActLayout;
  known: Known;
}

/** An act that begins something; most of them do so in a matter. */
function Beginning({ act, layout, known }: ActProps) {
  const { t } = useWords();
  if (!layout.outsideMatter && known.matterId === undefined) return <Nothing>{t('form.from-matter')}</Nothing>;
  return <ActForm act={act} layout={layout} known={known} row={null} />;
}

const row = z.looseObject({
  id: z.string(),
  version: z.number(),
  allowedActions: z.array(z.string()),
  matterId: z.string().nullish().default(null),
});

/** An act about a row that is there. When somebody else changes the row meanwhile, that is told before it is sent, and what was typed stays. */
function OnRow({ act, layout, known, rowId }: ActProps & { rowId: string }) {
  const { t } = useWords();
  const found = useRead(`${act.collection}/${encodeURIComponent(rowId)}`, row, { live: true });
  const [seen, setSeen] = useState<number | null>(null);
  return (
    <Shown of={found}>
      {(told) => {
        const { version, allowedActions } = told;
        const isOffered = layout.movesNothing ?? allowedActions.includes(act.name);
        if (seen === null && !isOffered) return <Nothing>{t('form.not-now')}</Nothing>;
        if (seen === null) queueMicrotask(() => setSeen(version));
        const opened = seen ?? version;
        const onSeen = () => {
          setSeen(version);
          document.getElementById(actFormId)?.focus();
        };
        return (
          <>
            {version !== opened && <Overtaken {...{ isOffered, onSeen, place: placeAfter(act, told) }} />}
            {version === opened && !isOffered && <NoLonger />}
            <ActForm act={act} layout={layout} known={known} row={{ ...told, version: opened }} />
          </>
        );
      }}
    </Shown>
  );
}
