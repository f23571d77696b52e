import { useWords } from '../../words/use-words.js';
import type { Values } from './body.js';

const shownBefore = ['purpose', 'severity', 'subjectKinds', 'violationKinds'] as const;
const shownAfter = ['text', 'timeline', 'persons', 'work'] as const;

/** What the receiver sees before accepting, and what only then: by groups of fields, before anything is sent. */
export function Disclosure({ values }: { values: Values }) {
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
