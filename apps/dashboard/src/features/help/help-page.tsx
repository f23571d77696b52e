import { shownKeys } from '../../parts/shown-keys.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { clockShapes } from '../../ui/duty-clock.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import en from '../../words/help.en.json';
import zh from '../../words/help.zh.json';
import { HelpKeys } from './help-keys.js';
import { HelpWords } from './help-words.js';

addWords({ zh, en });

const steps = [
  ['see', '/'],
  ['why', '/queues/duties-running'],
  ['act', '/transfers'],
] as const;

const news = ['board', 'remind', 'several', 'reward', 'late'] as const;

/** Help: three first steps, what the shapes of clocks say, the words in both languages, the keys, what is new, and whom to ask. */
export function HelpPage() {
  const { t } = useWords();
  return (
    <Page title={t('help.title')}>
      <Panel title={t('help.steps')}>
        <ol className="help-steps">
          {steps.map(([step, to]) => (
            <li key={step}>
              <h3>{t(`help.step.${step}.title`)}</h3>
              <p>{t(`help.step.${step}.more`)}</p>
              <TextLink to={to}>{t(`help.step.${step}.go`)}</TextLink>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('help.clocks')}>
        <p className="dimmed">{t('help.clocks-more')}</p>
        <dl className="facts">
          {clockShapes.map(([standing, shape]) => (
            <div key={standing} className="help-line">
              <dt>
                <span aria-hidden="true">{shape}</span> {t(`clock.standing.${standing}`)}
              </dt>
              <dd>{t(`help.clock.${standing}`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('help.words')}>
        <HelpWords />
      </Panel>
      <Panel title={t('help.keys')}>
        <p className="dimmed">{t('help.keys-more')}</p>
        <HelpKeys keys={shownKeys} />
      </Panel>
      <Panel title={t('help.news')}>
        <ul className="list">
          {news.map((what) => (
            <li key={what}>{t(`help.new.${what}`)}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('help.contact')}>
        <p>{t('help.contact-more')}</p>
      </Panel>
    </Page>
  );
}
