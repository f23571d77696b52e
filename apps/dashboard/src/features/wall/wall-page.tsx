import { deskView, dutyPage } from '@homeward/contracts';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useNow } from '../../time/use-now.js';
import { dueWithin } from './turning.js';
import { WallFrame } from './wall-frame.js';
import { WallNumbers } from './wall-numbers.js';

const hourMs = 3_600_000;

/** The numbers of the agency of whoever is signed in, for a look; a screen that stays on its wall has a key of its own. */
export function WallPage() {
  const now = useNow(1_000);
  const desk = useRead('desk', deskView, { live: true });
  const duties = useRead('duties?state=open&overdue=false&side=owner&order=due&limit=200', dutyPage, { live: true });
  return (
    <WallFrame>
      <Shown of={desk}>
        {({ queues }) => (
          <WallNumbers
            queues={queues}
            nextHour={duties.data ? dueWithin(duties.data, now, hourMs) : null}
            heardAt={desk.dataUpdatedAt}
            isCut={desk.isError}
          />
        )}
      </Shown>
    </WallFrame>
  );
}
