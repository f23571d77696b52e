import { wallNumbers } from '@homeward/contracts';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { readAsScreen } from '../../api/call.js';
import { Refused } from '../../api/failures.js';
import { queryClient } from '../../parts/query-client.js';
import type { ScreenKey } from '../../parts/screen-key.js';
import { Shown } from '../../parts/shown.js';
import { Banner } from '../../ui/banner.js';
import { useWords } from '../../words/use-words.js';
import { WallFrame } from './wall-frame.js';
import { WallNumbers } from './wall-numbers.js';

const askedMs = 15_000;

/** A screen that stays on its wall: one address, no click, nobody signed in. */
export function WallScreen({ screen }: { screen: ScreenKey }) {
  return (
    <QueryClientProvider client={queryClient}>
      <WallFrame>
        <Numbers screen={screen} />
      </WallFrame>
    </QueryClientProvider>
  );
}

function Numbers({ screen: { id, key } }: { screen: ScreenKey }) {
  const { t, language } = useWords();
  const numbers = useQuery({
    queryKey: ['wall', id],
    queryFn: ({ signal }) => readAsScreen(`wall-screens/${id}/numbers`, wallNumbers, { key, language, signal }),
    refetchInterval: askedMs,
  });
  // A screen that was removed, or whose time is over, goes dark at once: what it showed before is not for it any more.
  if (numbers.error instanceof Refused && numbers.error.isNotFound)
    return (
      <Banner tone="soon" title={t('wall.dark')} loud>
        <p>{t('wall.dark-more')}</p>
      </Banner>
    );
  return (
    <Shown of={numbers}>{(told) => <WallNumbers told={told} heardAt={numbers.dataUpdatedAt} isCut={numbers.isError} />}</Shown>
  );
}
