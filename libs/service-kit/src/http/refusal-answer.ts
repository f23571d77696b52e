import { DomainError, type FieldError } from '@homeward/contracts';
import { outageOf } from '@homeward/database';
import { Unauthenticated } from '@homeward/security';
import { HttpException } from '@nestjs/common';

const statusByKind = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409, stale: 412 } as const;
const statusByCode: Record<string, number> = {
  'precondition-required': 428,
  'idempotency-mismatch': 422,
  'unsupported-media-type': 415,
};
const codeByStatus: Record<number, string> = { 404: 'not-found', 413: 'too-large', 415: 'unsupported-media-type' };

/** How a refusal is answered. */
export interface Answer {
  status: number;
  code: string;
  detail: string;
  error: DomainError | null;
}

export const auditUnavailable: Answer = {
  status: 503,
  code: 'audit-unavailable',
  detail: 'The audit cannot be written.',
  error: null,
};

const busy: Answer = {
  status: 409,
  code: 'busy',
  detail: 'Another change of the same thing took too long. Nothing was changed here.',
  error: null,
};

// A commit may have gone through before the connection broke: nothing is said of what was changed.
const unavailable: Answer = {
  status: 503,
  code: 'unavailable',
  detail: 'The database of this service does not answer. Sent again with the same Idempotency-Key it is done once.',
  error: null,
};

export const methodNotAllowed: Answer = {
  status: 405,
  code: 'method-not-allowed',
  detail: 'This path is not used with this method.',
  error: null,
};

// A lock was not free in time, or two waited for each other and this one gave way.
const waits = new Set(['55P03', '40P01']);

function stateOf(error: unknown): string {
  const { code, driverError } = Object(error) as { code?: unknown; driverError?: { code?: unknown } };
  return String(driverError?.code ?? code ?? '');
}

const secondsToWait: Record<string, string> = {
  busy: '1',
  'idempotency-in-flight': '1',
  unavailable: '2',
  'audit-unavailable': '2',
};

/** After how many seconds another try may be answered otherwise; null where it would not. */
export const retryAfterOf = ({ code }: Answer): string | null => secondsToWait[code] ?? null;

/** What a refusal of the whole request is about: a header that it came with, or its body. */
const placeByCode: Record<string, string> = {
  'precondition-required': '#header/if-match',
  'stale-version': '#header/if-match',
  'idempotency-mismatch': '#header/idempotency-key',
  'too-large': '',
};

/** The places that a refusal names; where whoever refused named none, the part of the request that its code is about. */
export function placesOf({ code, detail, error }: Answer): readonly FieldError[] | undefined {
  const named = error?.details.errors;
  const bare = code.replace(/^.*\./, '');
  const pointer = placeByCode[bare];
  return named ?? (pointer === undefined ? undefined : [{ pointer, code: bare, detail }]);
}

/** The status and the code of whatever was thrown; what is no refusal is a bug or an outage, and tells nothing of itself. */
export function answerOf(error: unknown): Answer {
  if (error instanceof Unauthenticated)
    return { status: 401, code: 'unauthenticated', detail: 'A valid access token is needed.', error: null };
  if (error instanceof DomainError)
    return { status: statusByCode[error.code] ?? statusByKind[error.kind], code: error.code, detail: error.message, error };
  if (waits.has(stateOf(error))) return busy;
  const status =
    error instanceof HttpException ? error.getStatus() : Number((Object(error) as { statusCode?: unknown }).statusCode);
  if (status >= 400 && status < 500)
    return {
      status,
      code: codeByStatus[status] ?? 'invalid-body',
      detail: status === 404 ? 'There is no such address.' : 'The request cannot be read.',
      error: null,
    };
  if (outageOf(error) !== null) return unavailable;
  return { status: 500, code: 'internal', detail: 'The cause is in the log under this trace.', error: null };
}
