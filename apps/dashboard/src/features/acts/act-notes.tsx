import { wordsOfFact } from '@homeward/contracts';
import { Banner } from '../../ui/banner.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { Facts } from '../../parts/facts.js';
import type { Values } from './body.js';
import type { Known } from './known.js';
import type { ActLayout } from './layout.js';

/** What should be known before something is done. */
export function ActNote({ note, values, known }: { note: ActLayout['note']; values: Values; known: Known }) {
  const { t } = useWords();
  if (note === undefined) return null;
  if (note === 'disclosure') return <Disclosure values={values} />;
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

const shownBefore = ['purpose', 'severity', 'subjectKinds', 'violationKinds'] as const;
const shownAfter = ['text', 'timeline', 'persons', 'work'] as const;

/** What the receiver sees before accepting, and what only then: by groups of fields, before anything is sent. */
function Disclosure({ values }: { values: Values }) {
  const { t, code } = useWords();
  const told = (name: (typeof shownBefore)[number]): string => {
    const value = values[name];
    const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
    const words = codes.filter(Boolean).map((each) => code(`of.${name}`, each));
    return words.length === 0 ? t('form.disclosure-none') : words.join(t('ui.comma'));
  };
  return (
    <section className="panel" aria-label={t('form.disclosure')}>
      <h2>{t('form.disclosure')}</h2>
      <h3>{t('form.disclosure-before')}</h3>
      <dl className="facts">
        {shownBefore.map((name) => (
          <div key={name} className="help-line">
            <dt>{t(`field.${name}.label`)}</dt>
            <dd>{told(name)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('form.disclosure-after')}</h3>
      <ul>
        {shownAfter.map((name) => (
          <li key={name}>{t(`form.disclosure-${name}`)}</li>
        ))}
      </ul>
      <p className="dimmed">{t('form.disclosure-never')}</p>
    </section>
  );
}
