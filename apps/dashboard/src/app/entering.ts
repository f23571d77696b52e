import { SessionOver } from '../api/failures.js';
import { comeBack, leaveForSignIn } from '../api/session.js';
import { sessions } from '../api/session-store.js';
import { placeToKeep } from '../parts/screen-key.js';

const inOtherWindow = 'other-window';
const channel = 'homeward.sign-in-changed';

/** Finds out who sits here before anything is shown. False when the way leads elsewhere. */
export async function enter(): Promise<boolean> {
  if (location.pathname === '/signed-in') return arrive(location.search);
  try {
    await sessions.renew();
    return true;
  } catch (error) {
    if (!(error instanceof SessionOver)) throw error;
    // Whoever signed out here is not signed in at any other window either.
    tellOtherWindows();
    await leaveForSignIn(placeToKeep(location));
    return false;
  }
}

async function arrive(search: string): Promise<boolean> {
  const again = new URLSearchParams(search).get('again');
  if (again !== null) {
    await leaveForSignIn(inOtherWindow, again === 'login' ? 'login' : undefined);
    return false;
  }
  const { session, place } = await comeBack(search);
  tellOtherWindows();
  if (place === inOtherWindow) {
    window.close();
    return false;
  }
  sessions.begin(session);
  history.replaceState(null, '', isOurs(place) ? place : '/');
  return true;
}

/** Only a place of the desk is gone back to. */
const isOurs = (place: string): boolean => /^\/(?![/\\])/.test(place);

/** Signs in again beside this page, which keeps what was typed; `login` asks who it is, also where somebody is signed in. */
export const signInBeside = (how: 'go-on' | 'login'): void => {
  window.open(`/signed-in?again=${how}`, '_blank', 'popup,width=640,height=720');
};

const tellOtherWindows = (): void => new BroadcastChannel(channel).postMessage('changed');

/** Hears that somebody has signed in or out beside this page. */
export function onSignInChanged(heard: () => void): () => void {
  const line = new BroadcastChannel(channel);
  line.onmessage = heard;
  return () => line.close();
}
