import type { LiveEvent } from '@homeward/contracts';
import { liveLine } from '../api/live-line.js';
import { concerns } from './concerns.js';
import { queryClient } from './query-client.js';

const gatherMs = 200;

/** Reads again what a change may have changed; changes that come together are one reading. */
export function startLive(): void {
  let gathered: LiveEvent[] = [];
  liveLine.onEvent((event) => {
    gathered.push(event);
    if (gathered.length > 1) return;
    setTimeout(() => {
      const events = gathered;
      gathered = [];
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && events.some((each) => concerns(path, each)),
      });
    }, gatherMs);
  });
  liveLine.begin();
}
