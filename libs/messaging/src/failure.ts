import { DomainError } from '@homeward/contracts';
import { backOff } from './back-off.js';

/** Refused by a rule, lost a race with another writer, or broken. */
export type FailureKind = 'refused' | 'transient' | 'broken';

const transientStates = new Set(['40001', '40P01', '55P03', '57014', '25P03']);
const transientCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const transientWords = /connection terminated|timeout exceeded when trying to connect|connection error|not queryable|read timeout/i;

/** Serialisation failures, deadlocks, lock and statement timeouts, lost connections and stale versions may succeed in a new transaction. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof DomainError) return error.kind === 'stale' ? 'transient' : 'refused';
  if (!(error instanceof Error)) return 'broken';
  const code = codeOf(error);
  const isTransient =
    transientStates.has(code) || transientCodes.has(code) || /^(08|53|57P)/.test(code) || transientWords.test(error.message);
  return isTransient ? 'transient' : 'broken';
}

function codeOf(error: Error): string {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return String(driverError?.code ?? code ?? '');
}

export interface Failure {
  kind: FailureKind;
  /** How often the fact was tried while the database answered, this time included. */
  tries: number;
  /** Since its first try. */
  elapsedMs: number;
  isStale: boolean;
}

export type NextStep = { do: 'retry'; afterMs: number } | { do: 'park'; reason: 'domain-refused' | 'handler-bug' };

const mostTries = 5;
const longestTrying = 60_000;

/** A refusal is set aside at once; anything else is tried up to five times within a minute. A bug waits less: it holds up its neighbours. */
export function nextStep({ kind, tries, elapsedMs, isStale }: Failure): NextStep {
  if (kind === 'refused') return { do: 'park', reason: 'domain-refused' };
  if (tries >= mostTries || elapsedMs >= longestTrying) return { do: 'park', reason: isStale ? 'domain-refused' : 'handler-bug' };
  return { do: 'retry', afterMs: backOff(tries, kind === 'transient' ? 3 : 1.2) };
}

/** The code of a refusal, kept beside the parked record; other errors have none, and their text may not be kept. */
export function refusalCode(error: unknown): string | null {
  return error instanceof DomainError ? error.code : null;
}
