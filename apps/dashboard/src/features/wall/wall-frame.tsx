import type { ReactNode } from 'react';
import { useNow } from '../../time/use-now.js';
import { turnOf } from './turning.js';

const shiftMs = 60_000;

/** What stands around the numbers; it moves a little every minute, so that nothing burns into the screen. */
export function WallFrame({ children }: { children: ReactNode }) {
  return (
    <main className="wall" data-shift={turnOf(useNow(1_000), shiftMs, 4)}>
      {children}
    </main>
  );
}
