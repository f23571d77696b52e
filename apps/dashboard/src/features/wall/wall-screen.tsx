import { wallNumbers } from '@homeward/contracts';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { readAsScreen } from '../../api/call.js';
import { Refused } from '../../api/failures.js';
import { queryClient } from '../../parts/query-client.js';
import { screenIn, type ScreenKey } from '../../parts/screen-key.js';
import { Shown } from '../../parts/shown.js';
import { Banner } from '../../ui/banner.js';
import { useWords } from '../../words/use-words.js';
import { WallFrame } from './wall-frame.js';
import { WallNumbers } from './wall-numbers.js';

const askedMs = 15_000;

function onHash(heard: () => void): () => void {
  addEventListener('hashchange', heard);
  return () => removeEventListener('hashchange', heard);
}

/** A screen that stays on its wall: one address, no click, nobody signed in. Another address in its window is heard, also a wrong one. */
export function WallScreen() {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  const screen = screenIn({ pathname: location.pathname, hash });
  return (
    <QueryClientProvider client={queryClient}>
      <WallFrame>{screen ? <Numbers screen={screen} /> : <Dark />}</WallFrame>
    </QueryClientProvider>
  );
}

function Numbers({ screen: { id, key } }: { screen: ScreenKey }) {
  const { language } = useWords();
  const numbers = useQuery({
    queryKey: ['wall', id, key],
    queryFn: ({ signal }) => readAsScreen(`wall-screens/${id}/numbers`, wallNumbers, { key, language, signal }),
    refetchInterval: askedMs,
  });
  // A screen that was removed, or whose time is over, goes dark at once: what it showed before is not for it any more.
  if (numbers.error instanceof Refused && numbers.error.isNotFound) return <Dark />;
  return (
    <Shown of={numbers}>{(told) => <WallNumbers told={told} heardAt={numbers.dataUpdatedAt} isCut={numbers.isError} />}</Shown>
  );
}

function Dark() {
  const { t } = useWords();
  return (
    <Banner tone="soon" title={t('wall.dark')} loud>
      <p>{t('wall.dark-more')}</p>
    </Banner>
  );
}
