import { SessionOver } from '../api/failures.js';
import { comeBack, leaveForSignIn } from '../api/session.js';
import { sessions } from '../api/session-store.js';

const inOtherWindow = 'other-window';
const channel = 'homeward.signed-in';

/** Finds out who sits here before anything is shown. False when the way leads elsewhere. */
export async function enter(): Promise<boolean> {
  const { pathname, search } = location;
  if (pathname === '/signed-in') return arrive(search);
  try {
    await sessions.renew();
    return true;
  } catch (error) {
    if (!(error instanceof SessionOver)) throw error;
    await leaveForSignIn(`${pathname}${search}${location.hash}`);
    return false;
  }
}

async function arrive(search: string): Promise<boolean> {
  if (new URLSearchParams(search).has('again')) {
    await leaveForSignIn(inOtherWindow);
    return false;
  }
  const { session, place } = await comeBack(search);
  if (place === inOtherWindow) {
    new BroadcastChannel(channel).postMessage('signed-in');
    window.close();
    return false;
  }
  sessions.begin(session);
  history.replaceState(null, '', isOurs(place) ? place : '/');
  return true;
}

/** Only a place of the desk is gone back to. */
const isOurs = (place: string): boolean => /^\/(?![/\\])/.test(place);

/** Signs in again beside this page, which keeps what was typed. */
export const signInBeside = (): void => {
  window.open('/signed-in?again=1', '_blank', 'popup,width=640,height=720');
};

/** Hears that somebody has signed in beside this page. */
export function onSignedInBeside(heard: () => void): () => void {
  const line = new BroadcastChannel(channel);
  line.onmessage = heard;
  return () => line.close();
}
