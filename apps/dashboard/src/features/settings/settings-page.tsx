import { useSyncExternalStore } from 'react';
import { CheckField, RadioField } from '../../ui/fields.js';
import { changeLook, lookNow, onLook } from '../../ui/look.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { speak } from '../../words/words.js';

const languages = { zh: '中文', en: 'English' } as const;
const schemes = ['auto', 'light', 'dark'] as const;

/** How the desk looks and is worked with on this device. */
export function SettingsPage() {
  const { t, language } = useWords();
  const look = useSyncExternalStore(onLook, lookNow);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Panel title={t('settings.reading')}>
        <div className="form">
          <RadioField
            name="language"
            label={t('shell.language')}
            value={language}
            choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
            onChange={(value) => void speak(value === 'en' ? 'en' : 'zh')}
          />
          <RadioField
            name="scheme"
            label={t('look.scheme.label')}
            value={look.scheme}
            choices={schemes.map((value) => ({ value, label: t(`look.scheme.${value}`) }))}
            onChange={(value) => changeLook({ scheme: schemes.find((each) => each === value) ?? 'auto' })}
          />
          <CheckField
            name="contrast"
            label={t('look.contrast')}
            value={look.contrast === 'more'}
            onChange={(more) => changeLook({ contrast: more ? 'more' : 'normal' })}
          />
          <CheckField
            name="text"
            label={t('look.text')}
            value={look.text === 'large'}
            onChange={(large) => changeLook({ text: large ? 'large' : 'normal' })}
          />
        </div>
      </Panel>
      <Panel title={t('settings.keys')}>
        <CheckField
          name="keys"
          label={t('look.keys')}
          help={t('look.keys-help')}
          value={look.singleKeys}
          onChange={(singleKeys) => changeLook({ singleKeys })}
        />
      </Panel>
      <Panel title={t('settings.screens')}>
        <TextLink to="/wall-screens">{t('settings.wall-screens')}</TextLink>
      </Panel>
    </Page>
  );
}
