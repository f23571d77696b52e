import { useEffect, useState } from 'react';
import { serverClock } from './server-clock.js';

/** The server's time, told anew in the given pace. */
export function useNow(paceMs: number): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(serverClock.now()), Math.min(paceMs, 60_000));
    return () => clearInterval(tick);
  }, [paceMs]);
  return now;
}
