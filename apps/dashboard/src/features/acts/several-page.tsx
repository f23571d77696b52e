import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Act } from '../../parts/acts.js';
import { isDoneTogether } from '../../parts/acts-together.js';
import { LeaveAsked } from '../../parts/leave-asked.js';
import { useReads } from '../../parts/use-read.js';
import { useSendKey } from '../../parts/use-send-key.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { unreadIn } from '../../ui/unread.js';
import { Waiting } from '../../ui/waiting.js';
import { useWords } from '../../words/use-words.js';
import { addActWords } from './act-words.js';
import { ActGroups } from './act-groups.js';
import { FaultSummary } from './fault-summary.js';
import type { ActLayout } from './layout.js';
import { formOf } from './form-of.js';
import { SeveralRows } from './several-rows.js';
import { severalRow } from './several-row.js';
import { useSeveral } from './use-several.js';

addActWords();

/** One act done to several rows: which of them take it is shown first, and what came of each is shown after. */
export function SeveralPage() {
  const { t } = useWords();
  const { name = '' } = useParams({ strict: false });
  const { ids = '' } = useSearch({ strict: false }) as { ids?: string };
  const form = formOf(name);
  if (!form || !isDoneTogether(form.act) || ids === '')
    return (
      <Page title={t('failure.not-found')}>
        <p>{t('failure.not-found-more')}</p>
      </Page>
    );
  return (
    <Page title={t(`act.${name}.title`)} lead={t(`act.${name}.lead`)}>
      <Several {...form} ids={[...new Set(ids.split(','))]} />
    </Page>
  );
}

function Several({ act, layout, ids }: { act: Act; layout: ActLayout; ids: readonly string[] }) {
  const { t } = useWords();
  const answers = useReads(
    ids.map((id) => `${act.collection}/${id}`),
    severalRow,
  );
  const rows = answers.map((row) => row ?? null);
  const { values, change, faults, outcomes, left, isSending, submit } = useSeveral({ act, layout, rows });
  const form = useRef<HTMLFormElement>(null);
  const isTyped = useRef(false);
  const send = () => void submit(unreadIn(form.current));
  useSendKey(send);
  const told = useRef<HTMLParagraphElement>(null);
  const isOver = outcomes.size > 0 && left.length === 0 && !isSending;
  // The button goes with the last row; whoever pressed it goes on from what is told.
  useEffect(() => {
    if (isOver) told.current?.focus();
  }, [isOver]);
  const done = ids.filter((id) => outcomes.get(id) === 'done').length;
  if (answers.includes(undefined)) return <Waiting label={t('ui.loading')} />;
  return (
    <>
      <SeveralRows act={act} ids={ids} rows={rows} outcomes={outcomes} />
      <form className="form" noValidate ref={form} onSubmit={(event) => (event.preventDefault(), send())}>
        {Object.keys(faults).length > 0 && <FaultSummary act={act.name} faults={faults} />}
        {left.length > 0 && (
          <ActGroups
            {...{ act: act.name, layout, values, faults }}
            change={(path, value) => (change(path, value), (isTyped.current = true))}
            row={null}
            matterId={undefined}
          />
        )}
        <LeaveAsked holdsMore={() => isTyped.current && left.length > 0} more={isSending ? t('leave.sending') : undefined} />
        <div className="row-actions">
          {left.length > 0 && (
            <Button type="submit" kind="main" busy={isSending}>
              {t(isSending ? 'form.sending' : 'several.do', { act: t(`act.${act.name}.do`), count: left.length })}
            </Button>
          )}
          <p role="status" ref={told} tabIndex={-1}>
            {outcomes.size > 0 && !isSending && t('several.told', { done, count: ids.length })}
            {outcomes.size === 0 && left.length === 0 && t('several.nothing-left')}
          </p>
          {left.length === 0 && <TextLink to="/queues">{t('several.queues')}</TextLink>}
        </div>
      </form>
    </>
  );
}
