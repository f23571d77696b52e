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

async function called(path: string, request: RequestInit, asking: Asking): Promise<unknown> {
  const first = await answered(path, request, asking, await sessions.token());
  // The token may have been withdrawn early; the sign-in knows.
  const answer = first.status === 401 ? await answered(path, request, asking, (await sessions.renew()).token) : first;
  if (answer.status === 401) {
    sessions.end();
    throw new SessionOver('401');
  }
  const body = await bodyOf(answer);
  if (answer.ok) return body;
  const refusal = problem.safeParse(body);
  if (!refusal.success || answer.status > 500) throw new NoAnswer(String(answer.status));
  throw new Refused(refusal.data);
}

async function answered(path: string, request: RequestInit, asking: Asking, token: string): Promise<Response> {
  const asked = Date.now();
  const limit = AbortSignal.timeout(longestWaitMs);
  const { language, purpose, signal } = asking;
  const answer = await fetch(`/api/v1/${path}`, {
    ...request,
    headers: {
      ...(request.headers as Record<string, string> | undefined),
      accept: 'application/json',
      'accept-language': language,
      authorization: `Bearer ${token}`,
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
