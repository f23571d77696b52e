import { useState } from 'react';
import { Nothing } from '../../parts/shown.js';
import { Button } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { keepViews, viewsOfDevice, withoutView } from './views.js';

/** The views kept on this device. */
export function SavedViews() {
  const { t } = useWords();
  const [all, setAll] = useState(viewsOfDevice);
  const forget = (name: string) => {
    const left = withoutView(all, name);
    keepViews(left);
    setAll(left);
  };
  if (all.length === 0) return <Nothing>{t('queues.no-saved')}</Nothing>;
  return (
    <ul className="list">
      {all.map(({ name, place }) => {
        const { pathname, searchParams } = new URL(place, location.origin);
        return (
          <li key={name} data-row>
            <span className="list-line">
              <TextLink to={pathname} search={Object.fromEntries([...searchParams].map(([key, value]) => [key, parsed(value)]))}>
                {name}
              </TextLink>
              <Button kind="quiet" onClick={() => forget(name)} label={t('queues.forget', { name })}>
                {t('ui.remove')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const parsed = (value: string): unknown => (value === 'true' ? true : value === 'false' ? false : value);
