import * as z from 'zod';
import { NoAnswer, SessionOver } from './failures.js';
import { challengeOf, claimsOf, newSecret } from './pkce.js';
import type { Ending } from './session-end.js';

const client = 'homeward-desk';
const tokens = z.object({ access_token: z.string(), expires_in: z.number() });
const claims = z.object({ sub: z.string(), agency_id: z.string() });

/** Who sits here. The token lives in this page's memory alone; what outlives a reload is the sign-in's own cookie. */
export interface Session extends Ending {
  officerId: string;
  agencyId: string;
  token: string;
}

interface Begun {
  state: string;
  verifier: string;
  address: string;
}

const redirect = (): string => `${location.origin}/signed-in`;

async function begin(prompt: 'none' | 'login' | undefined): Promise<Begun> {
  const [state, verifier] = [newSecret(), newSecret()];
  const query = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: redirect(),
    scope: 'openid',
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
  });
  return { state, verifier, address: `/sign-in/auth?${query}` };
}

async function exchange(code: string, verifier: string): Promise<Session> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: client,
    redirect_uri: redirect(),
    code,
    code_verifier: verifier,
  });
  const asked = Date.now();
  const answer = await fetch('/sign-in/token', { method: 'POST', body }).catch(unreachable);
  if (!answer.ok) throw answer.status >= 500 ? new NoAnswer('sign-in') : new SessionOver('code');
  const { access_token: token, expires_in: seconds } = tokens.parse(await answer.json());
  const { sub: officerId, agency_id: agencyId } = claims.parse(claimsOf(token));
  const lastsMs = (seconds - 20) * 1_000;
  return { officerId, agencyId, token, lastsMs, usableUntil: asked + lastsMs, isRefused: false };
}

/** Asks the sign-in whether it still knows this browser, without showing anything. */
export async function renewQuietly(): Promise<Session> {
  const { state, verifier, address } = await begin('none');
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(unreachable);
  const { searchParams } = new URL(answer.url);
  const code = searchParams.get('code');
  if (answer.status >= 500) throw new NoAnswer('sign-in');
  if (code === null || searchParams.get('state') !== state) throw new SessionOver(searchParams.get('error') ?? 'no code');
  return exchange(code, verifier);
}

const begunKey = 'homeward.sign-in';

/** Leaves for the sign-in; `place` is where the way leads back to. */
export async function leaveForSignIn(place: string, prompt?: 'login'): Promise<void> {
  const { state, verifier, address } = await begin(prompt);
  sessionStorage.setItem(begunKey, JSON.stringify({ state, verifier, place }));
  location.assign(address);
}

/** Comes back from the sign-in: the session, and the place that was left. */
export async function comeBack(search: string): Promise<{ session: Session; place: string }> {
  const kept = z
    .object({ state: z.string(), verifier: z.string(), place: z.string() })
    .safeParse(JSON.parse(sessionStorage.getItem(begunKey) ?? 'null'));
  sessionStorage.removeItem(begunKey);
  const query = new URLSearchParams(search);
  const code = query.get('code');
  if (!kept.success || code === null || query.get('state') !== kept.data.state) throw new SessionOver('begun elsewhere');
  return { session: await exchange(code, kept.data.verifier), place: kept.data.place };
}

/** Where the sign-in ends the session of this browser. It knows this page by where the request comes from: no token stands in the address. */
export const signOutAddress = (): string =>
  `/sign-in/session/end?${new URLSearchParams({ client_id: client, post_logout_redirect_uri: `${location.origin}/` })}`;

const unreachable = (cause: unknown): never => {
  throw new NoAnswer('sign-in', { cause });
};
