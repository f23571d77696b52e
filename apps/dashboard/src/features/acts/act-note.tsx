import { wordsOfFact } from '@homeward/contracts';
import { Banner } from '../../ui/banner.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { Facts } from '../../parts/facts.js';
import { AnswerTime } from './answer-time.js';
import type { Values } from './body.js';
import { Disclosure } from './disclosure.js';
import type { Known } from './known.js';
import type { ActLayout } from './layout.js';
import { UnderWay } from './under-way.js';

/** What should be known before something is done. */
export function ActNote({ note, values, known }: { note: ActLayout['note']; values: Values; known: Known }) {
  const { t } = useWords();
  if (note === undefined) return null;
  if (note === 'disclosure')
    return (
      <>
        <AnswerTime values={values} matterId={known.matterId} />
        <Disclosure values={values} />
      </>
    );
  if (note === 'under-way') return known.matterId === undefined ? null : <UnderWay matterId={known.matterId} />;
  if (note === 'late-act') return <LateAct act={known.act} />;
  return <Banner tone="calm" title={t(`form.note.${note}`)} />;
}

/** The act of long ago that is to be agreed to, as the colleague who records it tells it. */
function LateAct({ act }: { act: Known['act'] }) {
  const { t, say, language } = useWords();
  if (!act) return <Banner tone="soon" title={t('late-recording.no-act')} />;
  const {
    fact,
    occurred: { precision, text },
  } = act;
  const told = precision === 'instant' && text !== undefined ? instantOf(text, language) : text;
  return (
    <section className="panel" aria-label={t('late-recording.act')}>
      <Facts
        of={[
          [t('late-recording.act'), say(wordsOfFact(fact))],
          [t('late-recording.when'), told ?? t('late-recording.unknown')],
        ]}
      />
      <p className="dimmed">{t('form.note.second-person')}</p>
    </section>
  );
}
