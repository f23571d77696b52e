import { useSyncExternalStore } from 'react';
import { sessions } from '../api/session-store.js';

/** Who sits here: the last one known, also when the sign-in has just ended. */
export function useWho(): { officerId: string; agencyId: string } {
  const standing = useSyncExternalStore(sessions.subscribe, sessions.current);
  const session = standing.kind === 'signed-in' ? standing.session : standing.last;
  return session ?? { officerId: '', agencyId: '' };
}
