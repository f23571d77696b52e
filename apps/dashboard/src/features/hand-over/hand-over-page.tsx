import { dutyPage, type DutyPage } from '@homeward/contracts';
import { useState } from 'react';
import { useAgenciesOf, useAgencyName } from '../../parts/agencies.js';
import { Copying } from '../../parts/copying.js';
import { LeaveAsked } from '../../parts/leave-asked.js';
import { useMatters } from '../../parts/matters.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { serverClock } from '../../time/server-clock.js';
import { Button } from '../../ui/button.js';
import { LongField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import en from '../../words/hand-over.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/hand-over.zh.json';
import { handOverText } from './hand-over-text.js';

addWords({ zh, en });

/** A note for whoever takes over the desk, drafted from the clocks that run. It is printed or copied; nothing of it is kept. */
export function HandOverPage() {
  const { t } = useWords();
  const duties = useRead('duties?state=open&side=owner&order=due&limit=200', dutyPage);
  return (
    <Page title={t('hand-over.title')} lead={t('hand-over.lead')}>
      <Shown of={duties}>{(page) => <Drafting page={page} />}</Shown>
    </Page>
  );
}

/** The draft waits for the numbers and names that it is made of. */
function Drafting({ page }: { page: DutyPage }) {
  const { t } = useWords();
  const matters = useMatters(page.items.map(({ matterId }) => matterId));
  const { agencyId } = useWho();
  const agencies = useAgenciesOf([agencyId]);
  if (matters === undefined || !agencies.has(agencyId)) return <Waiting label={t('ui.loading')} />;
  return <Note page={page} matters={matters} />;
}

function Note({ page, matters }: { page: DutyPage; matters: NonNullable<ReturnType<typeof useMatters>> }) {
  const speech = useWords();
  const { t } = speech;
  const agency = useAgencyName()(useWho().agencyId);
  const drafted = () => handOverText({ agency, duties: page.items, matters, isCut: page.next !== null }, serverClock.now(), speech);
  const [text, setText] = useState(drafted);
  const [draft, setDraft] = useState(text);
  const [before, setBefore] = useState<string | null>(null);
  const draftAnew = () => {
    const next = drafted();
    if (text !== draft) setBefore(text);
    setDraft(next);
    setText(next);
  };
  return (
    <Panel title={t('hand-over.note')} aside={<Copying text={text} />}>
      <LeaveAsked holdsMore={() => text !== draft || before !== null} />
      <div className="on-screen stack">
        <LongField
          name="hand-over"
          label={t('hand-over.text')}
          help={t('hand-over.help')}
          rows={18}
          value={text}
          onChange={setText}
        />
        <div className="row-actions">
          <Button onClick={draftAnew}>{t('hand-over.draft-anew')}</Button>
          {before !== null && <Button onClick={() => (setText(before), setBefore(null))}>{t('hand-over.bring-back')}</Button>}
        </div>
      </div>
      <p className="told on-paper" aria-hidden="true">
        {text}
      </p>
    </Panel>
  );
}
