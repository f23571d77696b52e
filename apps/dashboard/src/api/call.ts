import { problem, type PurposeOfUse } from '@homeward/contracts';
import type * as z from 'zod';
import { contact } from './contact.js';
import { NoAnswer, Refused, SessionOver } from './failures.js';
import { readAs } from './reading.js';
import { serverClock } from '../time/server-clock.js';
import { sessions } from './session-store.js';

const longestWaitMs = 20_000;

interface Asking {
  language: string;
  purpose?: PurposeOfUse;
  signal?: AbortSignal;
}

/** One act: which row in which version it is about, and the key under which it may be repeated. */
export interface Sending extends Asking {
  body: unknown;
  key: string;
  version?: number;
  /** The late recording that a second officer agreed to. */
  lateRecordingId?: string;
}

/** Reads from the API; the answer fits its contract or is refused. */
export async function read<Schema extends z.ZodType>(path: string, schema: Schema, asking: Asking): Promise<z.output<Schema>> {
  return readAs(schema, await called(path, { method: 'GET' }, asking));
}

/** Does one act. Repeated with the same key it is done once. */
export async function send<Schema extends z.ZodType>(path: string, schema: Schema, sending: Sending): Promise<z.output<Schema>> {
  const { body, key, version, lateRecordingId, ...asking } = sending;
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'idempotency-key': key,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(lateRecordingId === undefined ? {} : { 'homeward-late-recording': lateRecordingId }),
  };
  return readAs(schema, await called(path, { method: 'POST', headers, body: JSON.stringify(body) }, asking));
}

/** Reads as a screen on a wall, which shows its key where an officer shows a token. */
export async function readAsScreen<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { key, ...asking }: Asking & { key: string },
): Promise<z.output<Schema>> {
  return readAs(schema, await toldBy(await answered(path, { headers: { 'homeward-screen-key': key } }, asking)));
}

async function called(path: string, request: RequestInit, asking: Asking): Promise<unknown> {
  const withToken = (token: string): RequestInit => ({
    ...request,
    headers: { ...(request.headers as Record<string, string> | undefined), authorization: `Bearer ${token}` },
  });
  const first = await answered(path, withToken(await sessions.token()), asking);
  // The token may have been withdrawn early; the sign-in knows.
  const answer = first.status === 401 ? await answered(path, withToken((await sessions.renew()).token), asking) : first;
  if (answer.status === 401) {
    sessions.end();
    throw new SessionOver('401');
  }
  return toldBy(answer);
}

/** What was answered, or why it was not done. */
async function toldBy(answer: Response): Promise<unknown> {
  const body = await bodyOf(answer);
  if (answer.ok) return body;
  const refusal = problem.safeParse(body);
  if (!refusal.success || answer.status > 500) throw new NoAnswer(String(answer.status));
  throw new Refused(refusal.data);
}

async function answered(path: string, request: RequestInit, asking: Asking): Promise<Response> {
  const asked = Date.now();
  const limit = AbortSignal.timeout(longestWaitMs);
  const { language, purpose, signal } = asking;
  const answer = await fetch(`/api/v1/${path}`, {
    ...request,
    headers: {
      ...(request.headers as Record<string, string> | undefined),
      accept: 'application/json',
      'accept-language': language,
      ...(purpose && { 'homeward-purpose': purpose }),
    },
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    cache: 'no-store',
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    contact.missed();
    throw new NoAnswer(path, { cause });
  });
  serverClock.hear(answer.headers.get('date'), asked, Date.now());
  if (answer.status > 500) contact.missed();
  else contact.heard(serverClock.now());
  return answer;
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text().catch((cause: unknown) => {
    throw new NoAnswer('cut off', { cause });
  });
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch (cause) {
    throw new NoAnswer('not JSON', { cause });
  }
}
