import { wallScreenPage, type WallScreenView } from '@homeward/contracts';
import { useState } from 'react';
import { Refused } from '../../api/failures.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { usePages } from '../../parts/use-pages.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
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
  const screens = usePages('wall-screens?limit=100', wallScreenPage);
  const maySetUp = screens.data?.pages.some(({ allowedActions }) => allowedActions.includes('setUpWallScreen')) ?? false;
  if (address === null && screens.error instanceof Refused && screens.error.isForbidden)
    return (
      <Page title={t('screens.title')}>
        <p>{t('screens.not-yours')}</p>
      </Page>
    );
  return (
    <Page title={t('screens.title')} lead={t('screens.lead')}>
      {address !== null && <ScreenAddress address={address} onKept={() => setAddress(null)} />}
      {address === null && maySetUp && <NewScreen onSetUp={setAddress} />}
      <Shown of={screens}>
        {({ pages }) => (
          <Screens
            screens={pages.flatMap(({ items }) => items)}
            onMore={screens.hasNextPage ? () => void screens.fetchNextPage() : undefined}
          />
        )}
      </Shown>
    </Page>
  );
}

interface ScreensProps {
  screens: readonly WallScreenView[];
  /** Reads older ones too, which may be lit still. */
  onMore: (() => void) | undefined;
}

/** The newest first, as many as somebody has asked for. */
function Screens({ screens, onMore }: ScreensProps) {
  const { t } = useWords();
  if (screens.length === 0) return <Nothing>{t('screens.empty')}</Nothing>;
  return (
    <>
      <ul className="list" aria-label={t('screens.title')}>
        {screens.map((screen) => (
          <ScreenRow key={screen.id} screen={screen} />
        ))}
      </ul>
      <Pager
        label={t(onMore ? 'queues.shown-more' : 'queues.shown', { shown: screens.length })}
        first={{ label: t('ui.first-page'), go: undefined }}
        next={{ label: t('screens.older'), go: onMore }}
      />
    </>
  );
}
