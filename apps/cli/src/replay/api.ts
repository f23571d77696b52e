import { developmentToken } from '../development-token.js';
import { Hearing, lookAround } from '../hearing.js';
import type { Installation } from '../installation.js';
import { serviceUrl } from '../service-environment.js';
import type { Actor } from './actors.js';

/** What the public address answered; status 0 where nothing answered at all. */
export interface Answer {
  status: number;
  body: Readonly<Record<string, unknown>>;
}

/** A command on one row, or the making of one. */
export interface Posting {
  actor: Actor;
  path: string;
  body: unknown;
  key: string;
  seen?: number;
}

/** The public address of this installation, as the officers of the replay use it, and how far its services have heard. */
export interface Api {
  post(posting: Posting): Promise<Answer>;
  get(actor: Actor, path: string): Promise<Answer>;
  /** Asks from now on, each time it is called, whether every service has heard what had been told by now. */
  hearing(): () => Promise<boolean>;
}

const patienceMs = 30_000;
const somebody = { agencySlug: 'cn/police', role: 'importer' } as const;

/** Fails at once, and says what to do, where nothing is up. */
export async function refuseUnlessUp(installation: Installation): Promise<void> {
  await developmentToken(installation, somebody);
}

/** Everything goes through the gateway, with real tokens, under the purpose of an import of history. */
export function gatewayApi(installation: Installation): Api {
  const base = `${serviceUrl(installation, 'operations-centre')}/api/v1`;
  const call = async (actor: Actor, path: string, request: RequestInit): Promise<Answer> => {
    const token = await developmentToken(installation, { agencySlug: actor.slug, role: 'importer', n: actor.n });
    const headers = { authorization: `Bearer ${token}`, 'homeward-purpose': 'historical-import', ...request.headers };
    return answerOf(await fetch(`${base}/${path}`, { ...request, headers, signal: AbortSignal.timeout(patienceMs) }));
  };
  return {
    get: (actor, path) => call(actor, path, {}).catch(unanswered),
    hearing: () => {
      const hearing = new Hearing(performance.now());
      return async () => hearing.isOver(await lookAround(installation));
    },
    post: ({ actor, path, body, key, seen }) =>
      call(actor, path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': key,
          ...(seen !== undefined && { 'if-match': `"${seen}"` }),
        },
      }).catch(unanswered),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const read: unknown = text === '' ? {} : JSON.parse(text);
  return { status: response.status, body: typeof read === 'object' && read !== null ? (read as Answer['body']) : {} };
}

/** A broken connection may have done its work: the key of the request makes asking again harmless. */
const unanswered = (error: unknown): Answer => ({
  status: 0,
  body: { code: 'no-answer', detail: error instanceof Error ? error.message : String(error) },
});
