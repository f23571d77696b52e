import { lateRecordingView, type LateRecordingView, wordsOfFact } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { Facts } from '../../parts/facts.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Told } from '../../parts/told.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import { occurredWords } from '../../words/occurred.js';
import en from '../../words/late-recording.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/late-recording.zh.json';

addWords({ zh, en });

/** What a second officer agreed to: the number is passed on to the officer who records the act. */
export function LateRecordingPage() {
  const { id = '' } = useParams({ strict: false });
  const { t } = useWords();
  const found = useRead(`late-recordings/${encodeURIComponent(id)}`, lateRecordingView);
  return (
    <Page title={t('late-recording.title')} lead={t('late-recording.lead')}>
      <Shown of={found}>{(agreed) => <Agreed of={agreed} />}</Shown>
    </Page>
  );
}

function Agreed({ of: { id, matterId, fact, occurred, document, agreedAt, validUntil } }: { of: LateRecordingView }) {
  const { t, say, language } = useWords();
  return (
    <Panel title={t('late-recording.number')}>
      <p>
        <code>{id}</code>
      </p>
      <Facts
        of={[
          [t('late-recording.act'), say(wordsOfFact(fact))],
          [t('late-recording.when'), occurredWords(occurred, language, t('late-recording.unknown'))],
          [t('field.document.title.label'), <Told key="title">{document.title}</Told>],
          [t('late-recording.agreed'), instantOf(agreedAt, language)],
          [t('late-recording.valid'), instantOf(validUntil, language)],
        ]}
      />
      {matterId !== null && <TextLink to={`/matters/${matterId}`}>{t('late-recording.matter')}</TextLink>}
    </Panel>
  );
}
