import { wallNumbers } from '@homeward/contracts';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { WallFrame } from './wall-frame.js';
import { WallNumbers } from './wall-numbers.js';

/** The numbers of the agency of whoever is signed in, for a look; a screen that stays on its wall has a key of its own. */
export function WallPage() {
  const numbers = useRead('desk/wall', wallNumbers, { live: true });
  return (
    <WallFrame>
      <Shown of={numbers}>{(told) => <WallNumbers told={told} heardAt={numbers.dataUpdatedAt} isCut={numbers.isError} />}</Shown>
    </WallFrame>
  );
}
