import { wallScreenPage } from '@homeward/contracts';
import { useState } from 'react';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import en from '../../words/screens.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/screens.zh.json';
import { NewScreen } from './new-screen.js';
import { ScreenAddress } from './screen-address.js';
import { ScreenRow } from './screen-row.js';

addWords({ zh, en });

/** The screens that show the agency's numbers on a wall; a new one tells its address once. */
export function WallScreensPage() {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  const screens = useRead('wall-screens?limit=200', wallScreenPage);
  return (
    <Page title={t('screens.title')} lead={t('screens.lead')}>
      {address === null ? <NewScreen onSetUp={setAddress} /> : <ScreenAddress address={address} onKept={() => setAddress(null)} />}
      <Shown of={screens}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('screens.empty')}</Nothing>
          ) : (
            <ul className="list" aria-label={t('screens.title')}>
              {items.map((screen) => (
                <ScreenRow key={screen.id} screen={screen} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}
